<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>Fetching %n package</numerusform>
            <numerusform>Fetching %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>Variables with line breaks are kept as they are: %n.</numerusform>
            <numerusform>Variables with line breaks are kept as they are: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>Delete this entry?</numerusform>
            <numerusform>Delete these %n entries?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>More than %n file, %1, goes.</numerusform>
            <numerusform>More than %n files, %1, go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>%n file, %1, goes.</numerusform>
            <numerusform>%n files, %1, go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>%n more. Show it</numerusform>
            <numerusform>%n more. Show the next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>Only the first folder was searched.</numerusform>
            <numerusform>Only the first %Ln folders were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n cannot be taken.</numerusform>
            <numerusform>%n cannot be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n file; the workspace is too large to look at all of it</numerusform>
            <numerusform>%n files; the workspace is too large to look at all of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>Last test run</numerusform>
            <numerusform>Last %n test runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>%n session of it was made with an earlier version. From its next start on, it is to:</numerusform>
            <numerusform>%n sessions of it were made with an earlier version. From their next start on, they are to:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>%n of them runs now, and goes on as it is until it is stopped.</numerusform>
            <numerusform>%n of them run now, and go on as they are until they are stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1, %n session</numerusform>
            <numerusform>%1, %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>%n conflict stays as it is in the folder.</numerusform>
            <numerusform>%n conflicts stay as they are in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n there already.</numerusform>
            <numerusform>%n there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n left out by .gitignore.</numerusform>
            <numerusform>%n left out by .gitignore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>%n task was read. It counts once you save it.</numerusform>
            <numerusform>%n tasks were read. They count once you save them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>Run %n failed test</numerusform>
            <numerusform>Run %n failed tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n test passed</numerusform>
            <numerusform>%n tests passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n test failed</numerusform>
            <numerusform>%n tests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>Its output names %n failure.</numerusform>
            <numerusform>Its output names %n failures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>%n more failure than the run before.</numerusform>
            <numerusform>%n more failures than the run before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>%n fewer failure than the run before.</numerusform>
            <numerusform>%n fewer failures than the run before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%1 of %n file, %2 of %3</numerusform>
            <numerusform>%1 of %n files, %2 of %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>, %n more to come</numerusform>
            <numerusform>, %n more to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>Copied %n file into the workspace, %1.</numerusform>
            <numerusform>Copied %n files into the workspace, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>Copied %n file to this computer, %1.</numerusform>
            <numerusform>Copied %n files to this computer, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>%n that was there already stayed.</numerusform>
            <numerusform>%n that were there already stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>Left out: %n, a link or no file.</numerusform>
            <numerusform>Left out: %n, links or no files.</numerusform>
        </translation>
    </message>
</context>
</TS>
