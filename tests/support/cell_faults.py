r"""What people leave in answer cells, and what becomes of it: one cell of the good workbook changed per case.

``read`` is the answer taken (– = none), ``problems`` the codes at that cell. Everything else stays as it was.
"""
# ruff: noqa: E501 - the rows of a table are as long as they are

from __future__ import annotations

PERCENT = r"""
| case                            | in_1_1_percent                           | read | problems               |
| a number                        | number 55                                | 55   | –                      |
| zero is an answer               | number 0                                 | 0    | –                      |
| a hundred                       | number 100                               | 100  | –                      |
| with a fraction of zero         | number 50.0                              | 50   | –                      |
| in scientific notation          | number 5E1                               | 50   | –                      |
| seventeen digits                | number 55.000000000000001                | 55   | –                      |
| off the grid                    | number 47                                | –    | SCORE_NOT_ON_SCALE     |
| off the grid by a hair          | number 50.0000001                        | –    | SCORE_NOT_ON_SCALE     |
| a fraction, no percent format   | number 0.5                               | –    | SCORE_NOT_ON_SCALE     |
| below the scale                 | number -5                                | –    | SCORE_OUT_OF_RANGE     |
| above the scale                 | number 105                               | –    | SCORE_OUT_OF_RANGE     |
| huge                            | number 1E300                             | –    | SCORE_OUT_OF_RANGE     |
| Thai digits                     | text ๕๐                                  | 50   | TEXT_READ_AS_NUMBER    |
| Arabic-Indic digits             | text ٥٠                                  | 50   | TEXT_READ_AS_NUMBER    |
| Persian digits                  | text ۵۰                                  | 50   | TEXT_READ_AS_NUMBER    |
| full-width digits               | text ５０                                | 50   | TEXT_READ_AS_NUMBER    |
| mixed digits                    | text ๕0                                  | 50   | TEXT_READ_AS_NUMBER    |
| digits as text                  | text 50                                  | 50   | TEXT_READ_AS_NUMBER    |
| with a plus sign                | text +50                                 | 50   | TEXT_READ_AS_NUMBER    |
| with a point and zero           | text 50.0                                | 50   | TEXT_READ_AS_NUMBER    |
| blanks around                   | text \u0020 50 \u0020                    | 50   | TEXT_READ_AS_NUMBER    |
| a no-break space after          | text 50\u00a0                            | 50   | TEXT_READ_AS_NUMBER    |
| a zero-width space inside       | text 5\u200b0                            | 50   | TEXT_READ_AS_NUMBER    |
| a byte order mark before        | text \ufeff50                            | 50   | TEXT_READ_AS_NUMBER    |
| a line break after              | text 50\u000a                            | 50   | TEXT_READ_AS_NUMBER    |
| a percent sign                  | text 50%                                 | 50   | PERCENT_SIGN_READ      |
| a percent sign apart            | text 50 %                                | 50   | PERCENT_SIGN_READ      |
| a full-width percent sign       | text ๕๐％                                | 50   | PERCENT_SIGN_READ      |
| a decimal comma                 | text 50,0                                | 50   | DECIMAL_COMMA_READ     |
| a decimal comma off the grid    | text 47,5                                | –    | SCORE_NOT_ON_SCALE     |
| a comma that may be thousands   | text 50,000                              | –    | NUMBER_AMBIGUOUS       |
| the letter O                    | text 5O                                  | –    | NUMBER_EXPECTED        |
| a superscript                   | text 5²                                  | –    | NUMBER_EXPECTED        |
| a circled digit                 | text ⑤0                                  | –    | NUMBER_EXPECTED        |
| a digit group by underscore     | text 5_0                                 | –    | NUMBER_EXPECTED        |
| a blank between digits          | text 5 0                                 | –    | NUMBER_EXPECTED        |
| two percent signs               | text 50%%                                | –    | NUMBER_EXPECTED        |
| a range                         | text 50-65                               | –    | NUMBER_EXPECTED        |
| words                           | text ห้าสิบ                              | –    | NUMBER_EXPECTED        |
| scientific as text              | text 5e1                                 | –    | NUMBER_EXPECTED        |
| infinity as text                | text inf                                 | –    | NUMBER_EXPECTED        |
| an ISO date as text             | text 2026-01-05                          | –    | DATE_INSTEAD_OF_NUMBER |
| a Thai date as text             | text ๕/๑๐/๒๕๖๘                           | –    | DATE_INSTEAD_OF_NUMBER |
| a link formula as text          | text =HYPERLINK("http://x")              | –    | NUMBER_EXPECTED        |
| blanks only                     | text \u0020\u00a0\u200b                  | –    | BLANK_OF_SPACES        |
| nothing                         | blank                                    | –    | –                      |
| an empty text                   | text \u0020                              | –    | BLANK_OF_SPACES        |
| typed as 50%                    | number 0.5 shown 0%                      | 50   | PERCENT_FORMAT_READ    |
| typed as 55.00%                 | number 0.55 shown 0.00%                  | 55   | PERCENT_FORMAT_READ    |
| typed as 100%                   | number 1 shown 0%                        | 100  | PERCENT_FORMAT_READ    |
| shown as 5000%                  | number 50 shown 0%                       | –    | SCORE_OUT_OF_RANGE     |
| a quoted percent sign           | number 50 shown 0" %"                    | 50   | –                      |
| an escaped percent sign         | number 50 shown 0\%                      | 50   | –                      |
| in a date format                | number 50 shown d mmm yyyy               | 50   | DATE_FORMAT_IGNORED    |
| in a time format                | number 50 shown [h]:mm                   | 50   | DATE_FORMAT_IGNORED    |
| in a Buddhist date format       | number 50 shown [$-D07041E]d mmmm yyyy   | 50   | DATE_FORMAT_IGNORED    |
| a date                          | number 45955 shown d mmm yyyy            | –    | SCORE_OUT_OF_RANGE     |
| a strict date cell              | date 2026-01-05                          | –    | DATE_INSTEAD_OF_NUMBER |
| TRUE                            | bool 1                                   | –    | NUMBER_EXPECTED        |
| FALSE                           | bool 0                                   | –    | NUMBER_EXPECTED        |
| an error                        | error #REF!                              | –    | CELL_ERROR             |
| division by zero                | error #DIV/0!                            | –    | CELL_ERROR             |
| no number in a number cell      | number abc                               | –    | CELL_UNREADABLE        |
| NaN in a number cell            | number NaN                               | –    | CELL_UNREADABLE        |
| infinity in a number cell       | number INF                               | –    | CELL_UNREADABLE        |
| beyond a double                 | number 1e999                             | –    | CELL_UNREADABLE        |
| Thai digits in a number cell    | number ๕๐                                | –    | CELL_UNREADABLE        |
| an underscore in a number cell  | number 1_0                               | –    | CELL_UNREADABLE        |
| blanks around in a number cell  | number \u0020 50 \u0020                  | 50   | –                      |
| a formula of one literal        | formula 50 = 50                          | 50   | FORMULA_OF_LITERALS    |
| a sum of literals               | formula 25+25 = 50                       | 50   | FORMULA_OF_LITERALS    |
| a quotient, not calculated      | formula 100/2                            | 50   | FORMULA_OF_LITERALS    |
| brackets and signs              | formula -(20-70) = 50                    | 50   | FORMULA_OF_LITERALS    |
| literals off the grid           | formula 45+2 = 47                        | –    | FORMULA_OF_LITERALS SCORE_NOT_ON_SCALE |
| literals with a forged result   | formula 25+25 = 100                      | –    | FORMULA_IN_ANSWER      |
| literals that divide by zero    | formula 50/0                             | –    | FORMULA_IN_ANSWER      |
| a reference                     | formula A1 = 50                          | –    | FORMULA_IN_ANSWER      |
| a function of literals          | formula SUM(25,25) = 50                  | –    | FORMULA_IN_ANSWER      |
| a power                         | formula 2**3                             | –    | FORMULA_IN_ANSWER      |
| another workbook                | formula [1]Sheet1!A1 = 50                | –    | FORMULA_IN_ANSWER      |
| a command                       | formula cmd!A1 = 50                      | –    | FORMULA_IN_ANSWER      |
| a formula that shows an error   | xml <c r="REF" t="e"><f>1/0</f><v>#DIV/0!</v></c> | – | FORMULA_IN_ANSWER |
| a formula with a text result    | xml <c r="REF" t="str"><f>"50"</f><v>50</v></c> | – | FORMULA_IN_ANSWER |
| rich text                       | xml <c r="REF" t="inlineStr"><is><r><t>5</t></r><r><rPr><b/></rPr><t>0</t></r></is></c> | 50 | TEXT_READ_AS_NUMBER |
| a phonetic hint                 | xml <c r="REF" t="inlineStr"><is><t>50</t><rPh sb="0" eb="1"><t>99</t></rPh></is></c> | 50 | TEXT_READ_AS_NUMBER |
| an escaped digit                | xml <c r="REF" t="inlineStr"><is><t>_x0035_0</t></is></c> | 50 | TEXT_READ_AS_NUMBER |
| a text result without formula   | xml <c r="REF" t="str"><v>50</v></c>     | 50   | TEXT_READ_AS_NUMBER    |
| CDATA                           | xml <c r="REF"><v><![CDATA[50]]></v></c> | 50   | –                      |
| a comment inside                | xml <c r="REF"><v>5<!-- 9 -->0</v></c>   | 50   | –                      |
| a character reference           | xml <c r="REF"><v>&#53;0</v></c>         | 50   | –                      |
| an unknown type                 | xml <c r="REF" t="zz"><v>50</v></c>      | –    | CELL_UNREADABLE        |
| an unknown style                | xml <c r="REF" s="99999"><v>50</v></c>   | 50   | –                      |
| a broken style                  | xml <c r="REF" s="-x"><v>50</v></c>      | 50   | –                      |
| a value twice                   | xml <c r="REF"><v>45</v><v>50</v></c>    | 50   | –                      |
"""

CHOICE = r"""
| case                            | in_1_1_factor_A                          | read  | problems             |
| as the list shows it            | text 50–65 %                             | 50-65 | –                    |
| by its id                       | text 70-85                               | 70-85 | –                    |
| another dash                    | text 70—85 %                             | 70-85 | CHOICE_SPELLING_READ |
| a minus sign                    | text 70−85                               | 70-85 | CHOICE_SPELLING_READ |
| no blank                        | text 70–85%                              | 70-85 | CHOICE_SPELLING_READ |
| a no-break space                | text 70–85\u00a0%                        | 70-85 | CHOICE_SPELLING_READ |
| Thai digits                     | text ๗๐-๘๕                               | 70-85 | CHOICE_SPELLING_READ |
| none of the ranges              | text 50-70                               | –     | CHOICE_UNKNOWN       |
| one number of a range           | number 70                                | –     | CHOICE_UNKNOWN       |
| words                           | text ดีมาก                               | –     | CHOICE_UNKNOWN       |
| turned into a date              | number 45955 shown d-mmm                 | –     | CHOICE_BECAME_DATE   |
| turned into a strict date       | date 2025-10-25                          | –     | CHOICE_BECAME_DATE   |
| TRUE                            | bool 1                                   | –     | CHOICE_UNKNOWN       |
| an error                        | error #N/A                               | –     | CELL_ERROR           |
| a formula                       | formula B1 = 1                           | –     | FORMULA_IN_ANSWER    |
| nothing                         | blank                                    | –     | –                    |
"""

EVIDENCE = r"""
| case                            | in_1_1_evidence_1                        | read   | problems             |
| in Thai                         | text มี                                  | yes    | –                    |
| in English                      | text Partly                              | partly | –                    |
| in capitals                     | text PARTLY                              | partly | CHOICE_SPELLING_READ |
| by its id                       | text no                                  | no     | –                    |
| blanks around                   | text \u0020ไม่มี\u200b                   | no     | CHOICE_SPELLING_READ |
| a tick                          | text ✓                                   | –      | CHOICE_UNKNOWN       |
| one                             | number 1                                 | –      | CHOICE_UNKNOWN       |
"""

NUMBER = r"""
| case                            | in_2_1_ind_1_target                      | read   | problems               |
| a number                        | number 85.5                              | 85.5   | –                      |
| seventeen digits                | number 1.1000000000000001                | 1.1    | –                      |
| negative                        | number -3                                | -3     | –                      |
| a decimal comma                 | text 12,5                                | 12.5   | DECIMAL_COMMA_READ     |
| a leading zero and a comma      | text 0,125                               | 0.125  | DECIMAL_COMMA_READ     |
| thousands and a point           | text 1,234.5                             | 1234.5 | DECIMAL_COMMA_READ     |
| thousands of thousands          | text 1,234,567                           | 1234567 | DECIMAL_COMMA_READ    |
| thousands or decimals           | text 1,234                               | –      | NUMBER_AMBIGUOUS       |
| a percent sign as text          | text 85%                                 | –      | PERCENT_SIGN_IN_NUMBER |
| a percent format                | number 0.85 shown 0%                     | 0.85   | PERCENT_FORMAT_KEPT    |
| Thai digits                     | text ๘๕.๕                                | 85.5   | TEXT_READ_AS_NUMBER    |
| with a unit                     | text 85 คะแนน                            | –      | NUMBER_EXPECTED        |
| above 80                        | text >80                                 | –      | NUMBER_EXPECTED        |
| turned into a date              | number 45955 shown d/m/yyyy              | –      | DATE_INSTEAD_OF_NUMBER |
| too large                       | number 1E15                              | –      | NUMBER_TOO_LARGE       |
| an error                        | error #VALUE!                            | –      | CELL_ERROR             |
"""

TEXT = r"""
| case                            | in_1_1_q_1_page                          | read    | problems            |
| a text                          | text หน้า 12                             | หน้า 12 | –                   |
| a number                        | number 12                                | 12      | –                   |
| a number with a fraction        | number 12.5                              | 12.5    | –                   |
| looks like a formula            | text =1+1                                | =1+1    | –                   |
| looks like a command            | text @SUM(A1)                            | @SUM(A1) | –                  |
| blanks around                   | text \u0020\u00a0หน้า 12\u200b           | หน้า 12 | –                   |
| not composed                    | text e\u0301                             | é       | –                   |
| control characters              | xml <c r="REF" t="inlineStr"><is><t>ก_x0007_ข</t></is></c> | กข | – |
| an escape that is text          | xml <c r="REF" t="inlineStr"><is><t>_x005F_x0041_</t></is></c> | _x0041_ | – |
| a page range turned into a date | number 46002 shown d-mmm                 | –       | TEXT_BECAME_DATE    |
| a percentage                    | number 0.5 shown 0%                      | 50%     | PERCENT_FORMAT_READ |
| TRUE                            | bool 1                                   | TRUE    | –                   |
| an error                        | error #NAME?                             | –       | CELL_ERROR          |
| a formula                       | formula HYPERLINK("http://x") = 0        | –       | FORMULA_IN_ANSWER   |
| longer than the cell            | text 123456789 123456789 123456789 123456789 123456789 123456789 1 | 123456789 123456789 123456789 123456789 123456789 123456789 1 | TEXT_TOO_LONG |
"""

TABLES = {
    "in_1_1_percent": PERCENT,
    "in_1_1_factor_A": CHOICE,
    "in_1_1_evidence_1": EVIDENCE,
    "in_2_1_ind_1_target": NUMBER,
    "in_1_1_q_1_page": TEXT,
}
