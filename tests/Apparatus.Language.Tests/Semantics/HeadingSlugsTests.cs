using Apparatus.Language.Semantics;
using Xunit;

namespace Apparatus.Language.Tests.Semantics;

public sealed class HeadingSlugsTests
{
    [Theory]
    [InlineData("1. The Roots", "1-the-roots", "the-roots", "1-the-roots")]
    [InlineData("3.2 Да, единоначалие", "32-да-единоначалие", "section", "32")]
    [InlineData("1921", "1921", "section", "1921")]
    [InlineData("a_b c.d", "a_b-cd", "ab-cd", "a_b-cd")]
    [InlineData("pro & contra", "pro--contra", "pro--contra", "pro-contra")]
    [InlineData("Déjà vu", "déjà-vu", "dj-vu", "deja-vu")]
    [InlineData("What’s new?", "whats-new", "whats-new", "whats-new")]
    [InlineData("", "", "section", "")]
    public void Follows_other_programs(string heading, string gitHub, string kramdown, string mkDocs) =>
        Assert.Equal((gitHub, kramdown, mkDocs), (HeadingSlugs.GitHub(heading), HeadingSlugs.Kramdown(heading), HeadingSlugs.MkDocs(heading)));

    [Fact]
    public void Survives_half_a_character() => Assert.Equal("-half", HeadingSlugs.GitHub("\uD800 half"));
}
