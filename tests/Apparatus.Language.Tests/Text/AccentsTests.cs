using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Text;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain 1921", "plain 1921")]
    [InlineData("Déjà Ÿ ſ", "Deja Y ſ")]
    [InlineData("De\u0301ja\u0300", "Deja")]
    [InlineData("Žižek, Łódź, Øre, ß", "Zizek, Łodz, Øre, ß")]
    [InlineData("Ёлка, Йод", "Елка, Иод")]
    [InlineData("😀", "😀")]
    public void Takes_accents_off(string text, string expected) => Assert.Equal(expected, Accents.Remove(text));

    [Fact]
    public void Survives_half_a_character() => Assert.Equal("a\uFFFDb", Accents.Remove("a\uD800b"));
}
