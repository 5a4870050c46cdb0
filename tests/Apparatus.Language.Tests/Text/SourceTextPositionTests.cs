using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Text;

public sealed class SourceTextPositionTests
{
    // Some clients mean the end of a line, or of the text, by the largest number there is.
    [Theory]
    [InlineData(1, 2, 6)]
    [InlineData(1, 99, 8)]
    [InlineData(1, int.MaxValue, 8)]
    [InlineData(1, -1, 4)]
    [InlineData(int.MaxValue, int.MaxValue, 9)]
    [InlineData(-1, 3, 0)]
    public void A_place_beyond_its_line_is_the_end_of_the_line(int line, int character, int offset) =>
        Assert.Equal(offset, SourceText.From("One\nTwo.\n").GetOffset(new LinePosition(line, character)));
}
