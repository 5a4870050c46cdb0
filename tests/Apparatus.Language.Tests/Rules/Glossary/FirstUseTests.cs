using Apparatus.Language.Rules.Glossary;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class FirstUseTests
{
    private const string Rest = """

        //- glossary.md
        [Soviet]{#t-soviet .term}

        :   Council. A soviet is a [soviet](#t-soviet).

        [Board]{#t-board .term also="body"}

        :   Body.

        [Organ]{#t-organ .term also="body"}

        :   Body.

        //- edition.yml
        input-files: [text.md, glossary.md]
        metadata:
          edition:
            rules: {ED4007: info}
        """;

    private static readonly RuleTest Rule = new(new FirstUse());

    [Theory]
    [InlineData("The soviets met. Each {|ED4007:[soviet](#t-soviet)|} voted.")]
    [InlineData("The soviets met. Each {|ED4007:[council](#t-soviet)|} voted.")]
    [InlineData("The soviets met. Each {|ED4007:[soviet]{.term}|} voted.")]
    [InlineData("The soviets met. Each {|ED4007:[council]{.term key=t-soviet}|} voted.")]
    [InlineData("The [soviets](#t-soviet) met. Each {|ED4007:[soviet](#t-soviet)|} voted.")]
    [InlineData("The soviets met.\n\nEach {|ED4007:[soviet](#t-soviet)|} voted. The {|ED4007:[soviet](#t-soviet)|} rose.")]
    [InlineData("# One\n\nThe soviets met. Each {|ED4007:[soviet](#t-soviet)|}.\n\n# Two\n\nThe [soviet](#t-soviet) rose.")]
    [InlineData("## One\n\nThe soviets met.\n\n## Two\n\nThe {|ED4007:[soviet](#t-soviet)|} rose.")]
    [InlineData("- The soviets met.\n- Each {|ED4007:[soviet](#t-soviet)|} voted.")]
    public void Reports(string text) => Rule.Verify(text + Rest);

    [Theory]
    [InlineData("The [soviets](#t-soviet) met. Each soviet voted.")]
    [InlineData("The [soviets]{.term} met. Each soviet voted.")]
    [InlineData("The soviets met, and no soviet is linked.")]
    [InlineData("# The soviets\n\nThe [soviets](#t-soviet) met.")]
    [InlineData("# On the [soviets](#t-soviet)\n\nThe [soviets](#t-soviet) met.")]
    [InlineData("> The soviets, quoted.\n\nThe [soviets](#t-soviet) met.")]
    [InlineData("The soviets met.\n\n> The [soviets](#t-soviet), quoted.")]
    [InlineData("The soviets met.[^n]\n\n[^n]: The [soviets](#t-soviet) in a note.")]
    [InlineData("Text.^[On soviets.] The [soviets](#t-soviet) met.")]
    [InlineData("[The soviets](#elsewhere) met. Each [soviet](#t-soviet) voted.")]
    [InlineData("The body met. Each [body](#t-board) voted.")]
    [InlineData("# One\n\nThe [soviets](#t-soviet) met.\n\n# Two\n\nThe [soviet](#t-soviet) rose.")]
    [InlineData("The soviets met. The [board](#t-board) rose.")]
    [InlineData("The soviets met. Each [soviet](#unknown) voted.")]
    public void Is_silent(string text) => Rule.Silent(text + Rest);

    [Fact]
    public void Each_file_is_a_chapter() => Rule.Silent("""
        The soviets met.
        //- two.md
        The [soviets](#t-soviet) met.
        //- glossary.md
        [Soviet]{#t-soviet .term}

        :   Council.
        //- edition.yml
        input-files: [text.md, two.md, glossary.md]
        metadata:
          edition:
            rules: {ED4007: info}
        """);

    [Fact]
    public void It_is_off_unless_it_is_switched_on() => Rule.Silent("The soviets met. Each [soviet](#t-soviet) voted.\n//- glossary.md\n[Soviet]{#t-soviet .term}\n\n:   Council.\n");

    [Theory]
    [InlineData("The soviets met. Each {|ED4007:[soviet](#t-soviet)|} voted.", "Move the link to the first use", "The [soviets](#t-soviet) met. Each soviet voted.")]
    [InlineData("The soviets met. Each {|ED4007:[soviet](#t-soviet)|} voted.", "Remove the link", "The soviets met. Each soviet voted.")]
    [InlineData("The soviets met. Each {|ED4007:[*council*]{.term key=t-soviet}|}.", "Move the mark to the first use", "The [soviets]{.term key=t-soviet} met. Each *council*.")]
    [InlineData("The [soviets](#t-soviet) met. Each {|ED4007:[soviet](#t-soviet)|} voted.", "Remove the link", "The [soviets](#t-soviet) met. Each soviet voted.")]
    public void Fixes(string text, string title, string expected) => Rule.Fixes(text + Rest, title, expected + "\n");

    [Theory]
    [InlineData("The soviets met. Each {|ED4007:[soviet](#t-soviet)|} voted.", "“Soviet” is linked here, but its first use in this chapter is earlier.")]
    [InlineData("The [soviets](#t-soviet) met. Each {|ED4007:[soviet]{.term}|} voted.", "“Soviet” is marked here again; it is linked already where this chapter first uses it.")]
    public void Says_where(string text, string message)
    {
        var found = Rule.Verify(text + Rest)[0];
        Assert.Equal(message, found.Message);
        Assert.Single(found.Related);
    }
}
