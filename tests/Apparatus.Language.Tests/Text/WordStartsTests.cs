using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Text;

/// <summary>No word is passed over.</summary>
public sealed class WordStartsTests
{
    [Theory]
    [InlineData("kollontai, alexandra the workers’ opposition 1921", "kol", true)]
    [InlineData("kollontai, alexandra the workers’ opposition 1921", "o", true)]
    [InlineData("kollontai, alexandra the workers’ opposition 1921", "19", true)]
    [InlineData("brinton1970", "1970", true)]
    [InlineData("kollontai", "zz", false)]
    [InlineData("", "a", false)]
    public void Says_whether_a_word_may_be_there(string text, string term, bool may) => Assert.Equal(may, WordStarts.Of(text).MayHold(term));

    [Fact]
    public void A_query_finds_the_same_with_and_without_them() =>
        Gen.Select(Gen.String[Gen.Char["ab 1é.-"], 0, 12], Gen.String[Gen.Char["ab 1é.-"], 0, 12], Gen.String[Gen.Char["ab1é- "], 0, 4]).Holds(
            found =>
            {
                var (name, words, typed) = found;
                var query = new SearchQuery(typed);
                var (foldedName, foldedWords) = (SearchQuery.Fold(name), SearchQuery.Fold(words));
                Assert.Equal(query.Score(foldedName, foldedWords), query.Score(foldedName, foldedWords, WordStarts.Of(foldedWords)));
            },
            5_000);
}
