"""Start the command line: ``python -m pmqa_score``."""

from pmqa_score.cli.main import main

if __name__ == "__main__":
    main()
