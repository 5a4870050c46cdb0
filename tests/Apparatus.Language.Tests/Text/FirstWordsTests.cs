using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Text;

public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("One two", "One two")]
    [InlineData(" One\r\n  two\t", "One two")]
    [InlineData("One two three four", "One two…")]
    [InlineData("Onetwothreefour", "Onetwothre…")]
    [InlineData("123456789\uD83D\uDE00", "123456789…")]
    [InlineData("A onetwothreefour", "A onetwoth…")]
    public void Are_one_line_cut_after_a_word(string words, string expected) => Assert.Equal(expected, FirstWords.Of(words, 10));
}
