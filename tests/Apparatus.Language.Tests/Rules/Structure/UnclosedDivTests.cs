using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Fences of divs that are printed.</summary>
public sealed class UnclosedDivTests
{
    private readonly RuleTest test = new(new UnclosedDiv());

    [Theory]
    [InlineData("{|ED6007:::: {.epigraph}|}\n\nWords.\n", "This “:::” block is not closed; Pandoc 2 prints the colons, Pandoc 3 closes it at the end of the file.")]
    [InlineData("{|ED6007:::: epigraph|}\n\nWords.\n", "This “:::” block is not closed; Pandoc 2 prints the colons, Pandoc 3 closes it at the end of the file.")]
    [InlineData("Words.\n\n{|ED6007:::::|}\n", "This “:::” closes nothing; Pandoc prints it.")]
    [InlineData("Words.\n{|ED6007:::: {.x}|}\n", "This “:::” line directly follows text and is printed with it. Put a blank line before it.")]
    [InlineData("::: {.a}\n\nWords.\n\n:::\n\n{|ED6007:::: {.b}|}\n\nMore.\n", "This “:::” block is not closed; Pandoc 2 prints the colons, Pandoc 3 closes it at the end of the file.")]
    [InlineData("> {|ED6007:::: {.a}|}\n>\n> Words.\n", "This “:::” block is not closed; Pandoc 2 prints the colons, Pandoc 3 closes it at the end of the file.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text).Single().Message);

    [Theory]
    [InlineData("::: {.epigraph}\n\nWords.\n\n:::\n")]
    [InlineData("::: epigraph\n\nWords.\n\n::::::\n")]
    [InlineData("::: {.a}\n\n::: {.b}\n\nWords.\n\n:::\n\n:::\n")]
    [InlineData("::: {.a}\nWords.\n:::\n")]
    [InlineData("::: {.a}\n\nWords.[^n]\n\n[^n]: Note.\n:::\n")]
    [InlineData("```\n::: {.a}\n```\n\n`:::` and ::: in a line.\n")]
    [InlineData("    ::: {.a}\n")]
    [InlineData("<!--\n::: {.a}\n-->\n")]
    [InlineData("Term\n\n:   Definition\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("{|ED6007:::: {.a}|}\n\nWords.\n", "Close it at the end of the file", "::: {.a}\n\nWords.\n\n:::\n")]
    [InlineData("Words.\n\n{|ED6007:::::|}\n\nMore.\n", "Delete it", "Words.\n\n\n\nMore.\n")]
    [InlineData("Words.\n{|ED6007:::: {.a}|}\n\nMore.\n\n:::\n", "Insert a blank line", "Words.\n\n::: {.a}\n\nMore.\n\n:::\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}
