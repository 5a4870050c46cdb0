using System.Linq;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

public sealed class CitationReadAsListTests
{
    private const string Works = """

        //- works.bib
        @book{brinton1970,
          title = {The Bolsheviks and Workers’ Control},
        }

        @book{good,
          title = {The Good Life},
        }
        """;

    private readonly RuleTest test = new(new CitationReadAsList());

    [Theory]
    [InlineData("{|ED2007:(@brinton1970)|} gives the date.")]
    [InlineData("{|ED2007:@brinton1970.|} Then the decree.")]
    [InlineData("{|ED2007:@brinton1970)|} gives the date.")]
    [InlineData("{|ED2007:(@brinton1970)|}")]
    [InlineData("{|ED2007:(@brinton1970)|}\ngives the date.")]
    [InlineData("- {|ED2007:(@brinton1970)|} gives the date.")]
    [InlineData("> {|ED2007:(@brinton1970)|} gives the date.")]
    [InlineData("Text.[^1]\n\n[^1]: {|ED2007:(@brinton1970)|} gives the date.")]
    [InlineData("Term\n\n:   {|ED2007:(@brinton1970)|} gives the date.")]
    [InlineData("{|ED2007:(@brinton1970)|} gives it.\n\nAs (@brinton1970) says.")]
    [InlineData("{|ED2007:(@brington1970)|} gives the date.")]
    [InlineData("{|ED2007:(@daniels1960)|} gives the date.")]
    [InlineData("{|ED2007:(@good)|} gives the date.")]
    [InlineData("{|ED2007:(@brinton1970)|} one\n{|ED2007:(@good)|} two")]
    public void Reports_a_key_that_becomes_a_number(string text) => test.Verify(text + Works);

    [Theory]
    [InlineData("Text (@brinton1970) gives the date.")]
    [InlineData("Text\n(@brinton1970) gives the date.")]
    [InlineData("(@brinton1970), gives the date.")]
    [InlineData("# (@brinton1970) gives")]
    [InlineData("| (@brinton1970) in verse")]
    [InlineData("(@ok) A fine case.\n\nAs (@ok) shows.")]
    [InlineData("(@fine-1) A fine case.\n(@bad-1) A bad one.")]
    [InlineData("(@x2001) A case.\n\nSee (@x2001).")]
    [InlineData("(@) A case without a label.")]
    [InlineData("\\(@brinton1970) gives")]
    [InlineData("    (@brinton1970) code")]
    public void Leaves_other_text_alone(string text) => test.Silent(text + Works);

    [Fact]
    public void Says_what_is_lost() => Assert.Equal(
        "Pandoc reads this as a numbered example and drops ‘brinton1970’.",
        test.Verify("{|ED2007:(@brinton1970)|} gives it." + Works).Single().Message);

    [Theory]
    [InlineData("{|ED2007:(@brinton1970)|} gives it.", "[@brinton1970] gives it.")]
    [InlineData("{|ED2007:@brinton1970.|} Then.", "[@brinton1970]. Then.")]
    [InlineData("{|ED2007:@brinton1970)|} gives it.", "[@brinton1970] gives it.")]
    public void Writes_brackets(string text, string expected) => test.Fixes(text + Works, "Write “[@brinton1970]”", expected + "\n");

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("(@brinton1970) gives it.");
}
