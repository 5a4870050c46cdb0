using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>Which phrases of a text are terms, and their exact places (FORMAT A7.3).</summary>
public sealed class TermMatcherTests
{
    [Theory]
    [InlineData("the {|t-one-man-management:one man management|} of works")]
    [InlineData("the {|t-one-man-management:One-Man\nmanagement's|} end")]
    [InlineData("the {|t-one-man-management:one‑man management|}")]
    [InlineData("> quoted {|t-one-man-management:one-man\n> management|}")]
    [InlineData("the {|t-one-man-management:one-[]{.pb #p4}man management|}")]
    [InlineData("the {|t-one-man-management:one- man management|}")]
    [InlineData("the \"{|t-labour-aristocracy:Labour aristocracy|}\"")]
    [InlineData("the {|t-labour-aristocracy:labor aristocracies|}")]
    [InlineData("of one man. Management was")]
    [InlineData("the {|t-workers-opposition:Workers 'Opposition|} was")]
    [InlineData("the {|t-workers-opposition:Workers ' Opposition|} was")]
    [InlineData("the {|t-workers-opposition:Workers Opposition|} was")]
    [InlineData("workers in opposition")]
    [InlineData("worker opposition")]
    [InlineData("the **{|t-one-man-management:one**-man[^a] *management|}*")]
    [InlineData("the {|t-one-man-management:one-man manage\u00ADment|}")]
    [InlineData("the {|t-one-man-management:edinonachalie|} and {|t-one-man-management:единоначалие|}")]
    [InlineData("{|t-lenin:V.I. Lenin|} and {|t-lenin:Lenin|} and {|t-lenin:Lenin's|}")]
    public void Row(string markup) => TermTest.Verify(markup);
}
