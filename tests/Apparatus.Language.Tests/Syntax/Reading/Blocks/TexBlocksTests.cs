using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of raw TeX (Pandoc manual, "Extension: raw_tex"); each row was run through Pandoc 2.17.</summary>
public sealed class TexBlocksTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "newpage", "\\newpage\n\na\n", "Tex[\\newpage] [a]" },
        { "newpage and text", "\\newpage\na\n", "Tex[\\newpage] [a]" },
        { "environment", "\\begin{x}\na\n\nb\n\\end{x}\n\nc\n", "Tex[\\begin{x}\\na\\n\\nb\\n\\end{x}] [c]" },
        { "unclosed environment", "\\begin{x}\na\n", "[\\begin{x}\\na]" },
        { "command with argument", "\\vspace{1em}\n\na\n", "Tex[\\vspace{1em}] [a]" },
        { "command in text", "a \\newpage b\n", "[a \\newpage b]" },
        { "inline command", "\\emph{a}\n", "[\\emph{a}]" },
        { "two commands", "\\clearpage\n\\newpage\n\na\n", "Tex[\\clearpage] Tex[\\newpage] [a]" },
        { "optional argument", "\\pagebreak[4]\n\na\n", "Tex[\\pagebreak[4]] [a]" },
        { "nested environments", "\\begin{x}\n\\begin{x}\n\\end{x}\na\n\\end{x}\n\nb\n", "Tex[\\begin{x}\\n\\begin{x}\\n\\end{x}\\na\\n\\end{x}] [b]" },
        { "command before words", "\\noindent Words go on.\n", "[\\noindent Words go on.]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}
