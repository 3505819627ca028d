<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cozewi</name>
    <message numerus="yes">
        <source>it is a list of %n element(s)</source>
        <translation>
            <numerusform>it is a list of %n element</numerusform>
            <numerusform>it is a list of %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%1&apos; takes at most %n argument(s)</source>
        <translation>
            <numerusform>&apos;%1&apos; takes at most %n argument</numerusform>
            <numerusform>&apos;%1&apos; takes at most %n arguments</numerusform>
        </translation>
    </message>
</context>
</TS>
