using System.Linq;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

public sealed class MalformedCitationTests
{
    private const string Works = """

        //- works.bib
        @book{a, title = {A}}
        @book{b, title = {B}}
        @book{ab, title = {AB}}
        """;

    private readonly RuleTest test = new(new MalformedCitation());

    [Theory]
    [InlineData("{|ED2002:[@a, @b]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@a and @b]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@a, pp. 33-35, citing @b]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[see @a, citing -@b]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@a, @b, @c]|}", "‘a’ and ‘b’ will not be printed; only ‘c’ will.")]
    [InlineData("{|ED2002:[@a, @b; @c]|}", "‘a’ and ‘c’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@d; @a, see [@b]]|}", "‘d’ and ‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:@a [@b, @c]|} says", "‘a’ and ‘b’ will not be printed; only ‘c’ will.")]
    [InlineData("{|ED2002:@a [p. 3, citing @b and @c]|} says", "‘a’ and ‘b’ will not be printed; only ‘c’ will.")]
    [InlineData("{|ED2002:[@a, *see @b*]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@a,\nciting @b]|}", "‘a’ will not be printed; only ‘b’ will.")]
    [InlineData("{|ED2002:[@a; ]|}", "Pandoc does not read this as one citation: an item is empty.")]
    [InlineData("{|ED2002:[;@a]|}", "Pandoc does not read this as one citation: an item is empty.")]
    [InlineData("{|ED2002:[@a;; @b]|}", "Pandoc does not read this as one citation: an item is empty.")]
    [InlineData("{|ED2002:[@a, p. 3;]|}", "Pandoc does not read this as one citation: an item is empty.")]
    [InlineData("{|ED2002:[see x; @a]|}", "Pandoc does not read this as one citation: the item “see x” has no key.")]
    [InlineData("{|ED2002:[@a; see x]|}", "Pandoc does not read this as one citation: the item “see x” has no key.")]
    [InlineData("{|ED2002:[@a; p. 3; @b]|}", "Pandoc does not read this as one citation: the item “p. 3” has no key.")]
    [InlineData("{|ED2002:[@]|}", "Pandoc does not read this as one citation: “@” has no key.")]
    [InlineData("{|ED2002:[-@]|}", "Pandoc does not read this as one citation: “@” has no key.")]
    [InlineData("{|ED2002:[@a; @]|}", "Pandoc does not read this as one citation: “@” has no key.")]
    [InlineData("{|ED2002:[@, p. 3]|}", "Pandoc does not read this as one citation: “@” has no key.")]
    [InlineData("{|ED2002:[@ a]|}", "Pandoc does not read this as one citation: a space stands between “@” and the key.")]
    [InlineData("{|ED2002:[@{a b}, p. 3]|}", "Pandoc does not read this as one citation: a key cannot hold a space.")]
    [InlineData("{|ED2002:[@{a b}; @a]|}", "Pandoc does not read this as one citation: a key cannot hold a space.")]
    [InlineData("Text {|ED2002:[@a|}, p. 3 and more.", "Pandoc does not read this as one citation: the bracket is not closed in this paragraph.")]
    [InlineData("Text {|ED2002:[see @a|} and more.\n\nNext.", "Pandoc does not read this as one citation: the bracket is not closed in this paragraph.")]
    [InlineData("So {|ED2002:-@a|} says.", "Pandoc does not read this as one citation: outside brackets the “-” is printed.")]
    [InlineData("So ({|ED2002:-@a [p. 3]|}) says.", "Pandoc does not read this as one citation: outside brackets the “-” is printed.")]
    [InlineData("{|ED2002:[@a]|}{term}", "Pandoc does not read this as one citation: “{” follows the bracket directly.")]
    public void Reports_what_is_not_one_citation(string text, string message) =>
        Assert.Equal(message, Assert.Single(test.Verify(text + Works)).Message);

    [Theory]
    [InlineData("[@a; @b] and [see @a, p. 3; -@b] and [@a]")]
    [InlineData("@a [p. 3, citing @b] and @a [see @b]")]
    [InlineData("[[@a]] and [see [@a] there]")]
    [InlineData("[@a](http://x.org) and [@a][ref] and [@a]{.x} and [@a, @b]{.x}")]
    [InlineData("[as @a says in 1920] and [note: @a is good]")]
    [InlineData("[@handle]: http://x.org")]
    [InlineData("[@fig:x, @fig:y] and [@tbl-x and @tbl-y]")]
    [InlineData("(@ok) An example.\n\nSee [@a, like @ok].")]
    [InlineData("[@a, x@b.com] and [@a, `@b`] and [@a, \\@b]")]
    [InlineData("[meet me @ noon] and [a @ b]")]
    [InlineData("[…] and [sic] and [x; y]")]
    [InlineData("so--@a says; well-@a; [-@a]")]
    [InlineData("\\[@a says")]
    [InlineData("[An editor's remark. It goes on: @a says so")]
    [InlineData("`[@a, @b]` <!-- [@a, @b] -->\n\n    [@a, @b]")]
    public void Leaves_other_brackets_alone(string text) => test.Silent(text + Works);

    [Theory]
    [InlineData("Thanks to -@handle for [@other")]
    public void Takes_handles_for_handles_without_a_bibliography(string text) => test.Silent(text);

    [Theory]
    [InlineData("{|ED2002:[@a, @b]|}", "[@a; @b]")]
    [InlineData("{|ED2002:[@a and @b]|}", "[@a; and @b]")]
    [InlineData("{|ED2002:[@a, pp. 33-35, citing @b]|}", "[@a, pp. 33-35; citing @b]")]
    [InlineData("{|ED2002:[@a, pp. 33-35, 38, citing @b]|}", "[@a, pp. 33-35, 38; citing @b]")]
    [InlineData("{|ED2002:[@a, p. 3 and @b]|}", "[@a, p. 3; and @b]")]
    [InlineData("{|ED2002:[@a, citing -@b]|}", "[@a; citing -@b]")]
    [InlineData("{|ED2002:[@a, @b, @c]|}", "[@a; @b; @c]")]
    [InlineData("{|ED2002:[@a, @b; @c]|}", "[@a; @b; @c]")]
    public void Parts_keys_by_semicolons(string text, string expected) =>
        test.Fixes(text + Works, "Write “;” before each further key", expected + "\n");

    [Theory]
    [InlineData("{|ED2002:[@a; ]|}", "Drop the empty item", "[@a]")]
    [InlineData("{|ED2002:[;@a]|}", "Drop the empty item", "[@a]")]
    [InlineData("{|ED2002:[@a;; @b]|}", "Drop the empty item", "[@a; @b]")]
    [InlineData("{|ED2002:[@a; see x]|}", "Join it to the item beside it", "[@a, see x]")]
    [InlineData("{|ED2002:[see x; @a]|}", "Join it to the item beside it", "[see x, @a]")]
    [InlineData("{|ED2002:[@ a]|}", "Remove the space", "[@a]")]
    [InlineData("{|ED2002:[@{a b}]|}", "Change to ‘ab’", "[@{ab}]")]
    [InlineData("Text {|ED2002:[@a|}, p. 3 and more.", "Close the bracket", "Text [@a, p. 3] and more.")]
    [InlineData("Text {|ED2002:[@a|} and more.", "Close the bracket", "Text [@a] and more.")]
    [InlineData("So {|ED2002:-@a|} says.", "Put it in brackets", "So [-@a] says.")]
    [InlineData("So {|ED2002:-@a [p. 3]|} says.", "Put it in brackets", "So [-@a, p. 3] says.")]
    [InlineData("So {|ED2002:-@a [see @b]|} says.", "Put it in brackets", "So [-@a; see @b] says.")]
    [InlineData("{|ED2002:[@a]|}{term}", "Insert a space", "[@a] {term}")]
    public void Mends(string text, string title, string expected) => test.Fixes(text + Works, title, expected + "\n");

    [Theory]
    [InlineData("{|ED2002:[@a; ]|}", true)]
    [InlineData("{|ED2002:[@a; see x]|}", false)]
    [InlineData("{|ED2002:[@a, @b]|}", false)]
    [InlineData("Text {|ED2002:[@a|} and.", false)]
    public void Only_dropping_an_empty_item_is_safe(string text, bool isSafe) =>
        Assert.Equal(isSafe, Assert.Single(Assert.Single(test.Verify(text + Works)).Fixes).IsSafe);

    [Fact]
    public void Offers_nothing_for_a_key_in_brackets_of_its_own() =>
        Assert.Empty(test.Verify("{|ED2002:[@a, see [@b]]|}" + Works).Single().Fixes);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("[@a, @b] [@a; ]");
}
