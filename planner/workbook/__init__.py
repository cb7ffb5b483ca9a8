"""The only room that knows Excel: doors `read`, `read_result`, `template`, `example`, `write`; catalogue `sheets`."""
