using Apparatus.Language.Glossary.Matching;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("labor aristocracy", "labor aristocracy", "Labour aristocracy", "labour aristocracy")]
    [InlineData("Labor aristocracies", "labor aristocracy", "Labour aristocracy", "Labour aristocracies")]
    [InlineData("LABOR ARISTOCRACY", "labor aristocracy", "Labour aristocracy", "LABOUR ARISTOCRACY")]
    [InlineData("Labor Aristocracy", "labor aristocracy", "Labour aristocracy", "Labour Aristocracy")]
    [InlineData("labor aristocracy's", "labor aristocracy", "Labour aristocracy", "labour aristocracy's")]
    [InlineData("boards’", "board", "Council", "councils’")]
    [InlineData("boards", "board", "Committee of ten", "committees of ten")]
    [InlineData("councils of ten", "council of ten", "Board", "boards")]
    [InlineData("speakers", "speaker", "Spokesman", "spokesmen")]
    [InlineData("chairmen", "chairman", "Head", "heads")]
    [InlineData("layers", "layer", "Class", "classes")]
    [InlineData("classes", "class", "Layer", "layers")]
    [InlineData("claims", "claim", "Thesis", "theses")]
    [InlineData("workers", "worker", "Masses", "masses")]
    [InlineData("boys", "boy", "Day", "days")]
    [InlineData("individual\nmanagement", "individual management", "One-man management", "one-man management")]
    [InlineData("trade-unions", "trade union", "Union", "unions")]
    [InlineData("tradeunions", "trade-union", "Union", "unions")]
    [InlineData("1921 congress", "1921 congress", "Tenth Congress", "Tenth Congress")]
    [InlineData("x", "x", "Y", "y")]
    [InlineData("military communism", "military communism", "War Communism", "War Communism")]
    [InlineData("workers' party", "workers' party", "Party", "party")]
    public void Like(string written, string form, string replacement, string expected) => Assert.Equal(expected, Inflection.Like(written, form, replacement));

    [Theory]
    [InlineData("Trotskii", "Trotskii", "Trotsky", "Trotsky")]
    [InlineData("trotskii’s", "Trotskii", "Trotsky", "Trotsky’s")]
    [InlineData("TROTSKII", "Trotskii", "Trotsky", "TROTSKY")]
    [InlineData("Workers Opposition", "Workers’ Opposition", "Workers’ Opposition", "Workers’ Opposition")]
    [InlineData("Lenins", "Lenin", "Ulyanov", "Ulyanov")]
    [InlineData("The Hague", "The Hague", "den Haag", "den Haag")]
    public void Names_keep_their_capitals(string written, string form, string replacement, string expected) => Assert.Equal(expected, Inflection.Like(written, form, replacement, isName: true));
}
