<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cozewi</name>
    <message numerus="yes">
        <source>%n PEM block(s)</source>
        <translation>
            <numerusform>%n PEM block</numerusform>
            <numerusform>%n PEM blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the token lives %n second(s) only, so it is used once and not kept</source>
        <translation>
            <numerusform>the token lives %n second only, so it is used once and not kept</numerusform>
            <numerusform>the token lives %n seconds only, so it is used once and not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n redirect(s), one after the other</source>
        <translation>
            <numerusform>more than %n redirect, one after the other</numerusform>
            <numerusform>more than %n redirects, one after the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %2, %n certificate(s) from %3</source>
        <translation>
            <numerusform>%1 from %2, %n certificate from %3</numerusform>
            <numerusform>%1 from %2, %n certificates from %3</numerusform>
        </translation>
    </message>
</context>
</TS>
