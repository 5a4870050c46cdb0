using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class LegacyNoteMarkTests
{
    private static readonly RuleTest Rule = new(new LegacyNoteMark());

    [Theory]
    [InlineData("expectations{|ED1013:*|}. More.")]
    [InlineData("The word{|ED1013:†|} and the other{|ED1013:‡|}.")]
    [InlineData("A note{|ED1013:¹|} and{|ED1013:¹²|} more.")]
    [InlineData("A note{|ED1013:^1^|} here.")]
    [InlineData("A note{|ED1013:<sup>1</sup>|} here.")]
    [InlineData("A note{|ED1013:[1]|} here.")]
    [InlineData("A sentence.{|ED1013:[12]|} Another.")]
    [InlineData("Paragraph{|ED1013:§|} sign.")]
    [InlineData("word{|ED1013:**|} with two stars.")]
    [InlineData("expectations{|ED1013:*|}. More.\n\n\\* The note.")]
    [InlineData("> quoted{|ED1013:*|}. More.")]
    [InlineData("*Title*, **strong** and expectations{|ED1013:*|}. More.")]
    [InlineData("`*x` and expectations{|ED1013:*|}. More.")]
    [InlineData("In 1921.{|ED1013:*|} More.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("*emphasis* and **strong** and *two* words*and*")]
    [InlineData("Hungary '56, Czechoslovakia *68, and")]
    [InlineData("Hungary*68 misread.")]
    [InlineData("m^2^ and km^2^ and x² and 1968² and 1968^2^ and 19[21]")]
    [InlineData("§ 3 and see §3")]
    [InlineData("| a* | b |\n|----|---|\n| c† | d |")]
    [InlineData("A [1](http://a.b) link, [1][x], and “A title” 1921 [3].\n\n[x]: http://a.b")]
    [InlineData("2 * 3 * 4")]
    [InlineData("`word*` and $a*$")]
    [InlineData("word\\*")]
    [InlineData("a*b*c")]
    [InlineData("[sic] and […] and [?]")]
    [InlineData("Use GHC 8.6.* and older (1.10.*).")]
    [InlineData("The functions (+,-,*,/) form a set.")]
    [InlineData("The hash Hᵣ² and Hᵣ¹⁶ of it.")]
    [InlineData("read as **_mem_ory-pointer-sized**, and")]
    [InlineData("the **_bookdown_files** folder and **_again_files** too")]
    [InlineData("**NOTE* this does *not* include more")]
    [InlineData("*Describe the conditions. Also explain.**")]
    [InlineData("as in *I will find another one *immediately* if you assign me.*")]
    [InlineData("*Note: this is a **sketch** of what\nthis is**.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("expectations{|ED1013:*|}. More.\n\n* The first point.\n* The second point.")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("expectations{|ED1013:*|}. More.\n\n\\* The note.\n", "Make paragraph “The note.…” the note", "expectations[^star]. More.\n\n[^star]: The note.\n")]
    [InlineData("expectations{|ED1013:*|}. More.\n", "It is not a note mark", "expectations\\*. More.\n")]
    [InlineData("expectations{|ED1013:*|}. More.\n", "Say in an editor’s note that the note is missing", "expectations[^star]. More.\n\n[^star]: The mark “\\*” stands here in the source; there is no note to it.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Theory]
    [InlineData("word{|ED1013:*|}.", "“*” may be a printed note mark; no paragraph begins with it.")]
    [InlineData("word{|ED1013:*|}.\n\n\\* Note.", "“*” may be a printed note mark; 1 paragraph begins with the same mark.")]
    [InlineData("word{|ED1013:*|}.\n\n* One.\n* Two.\n* Three.", "“*” may be a printed note mark; 3 paragraphs begin with the same mark.")]
    [InlineData("word{|ED1013:[1]|}.\n\n(1) Note.", "“[1]” may be a printed note mark; 1 paragraph begins with the same mark.")]
    public void Counts_the_candidates(string markup, string message) => Assert.Equal(message, Rule.Verify(markup)[0].Message);
}
