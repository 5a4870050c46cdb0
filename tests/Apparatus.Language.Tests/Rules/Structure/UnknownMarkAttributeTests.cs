using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Attributes that mean nothing on their mark.</summary>
public sealed class UnknownMarkAttributeTests
{
    private readonly RuleTest test = new(new UnknownMarkAttribute());

    [Theory]
    [InlineData("[cold]{.sic {|ED6013:cor|}=could}", "“cor” means nothing on .sic; did you mean “corr”?")]
    [InlineData("[could]{.corr {|ED6013:corr|}=cold}", "“corr” means nothing on .corr.")]
    [InlineData("[x]{.gap {|ED6013:extend|}=2}", "“extend” means nothing on .gap; did you mean “extent”?")]
    [InlineData("[x]{.gap {|ED6013:zz|}=2}", "“zz” means nothing on .gap.")]
    [InlineData("[]{.pb {|ED6013:page|}=2 #p2}", "“page” means nothing on .pb.")]
    [InlineData("[x]{.term {|ED6013:zz|}=2}", "“zz” means nothing on .term.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text + "\n").Single().Message);

    [Theory]
    [InlineData("[cold]{.sic corr=could resp=e cert=low lang=en dir=ltr custom-style=X data-x=1 #id .more}")]
    [InlineData("[]{.pb n=12 ed=1968 #p12} [x]{.term key=t-x} [Term]{#t-y .term also=\"a; b\" scope=c} [x]{.noterm} [—A.]{.by}")]
    [InlineData("[x]{.gap reason=illegible extent=\"2 words\"} [of]{.supplied reason=omitted} [V]{.unclear cert=low} [the]{.surplus} [labour]{.reg orig=labor}")]
    [InlineData("[x]{.other zz=1} [x]{zz=1} [x]{.insertion author=A date=2020 id=1}")]
    [InlineData("[word]{.sic .term corr=w key=t-w}")]
    public void Is_silent(string text) => test.Silent(text + "\n");

    [Theory]
    [InlineData("[cold]{.sic {|ED6013:cor|}=\"could\"}\n", "Write “corr”", "[cold]{.sic corr=\"could\"}\n")]
    [InlineData("[x]{.gap {|ED6013:zz|}=\"2 b\" reason=lost}\n", "Remove “zz”", "[x]{.gap reason=lost}\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}
