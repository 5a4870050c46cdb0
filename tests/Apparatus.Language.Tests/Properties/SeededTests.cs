using System.Collections.Generic;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Properties;

public sealed class SeededTests
{
    [Fact]
    public void The_same_values_come_every_time()
    {
        Assert.Equal(Values(), Values());

        static List<int> Values()
        {
            var values = new List<int>();
            Gen.Int.Holds(values.Add, 20);
            return values;
        }
    }

    [Fact]
    public void A_failing_value_is_shrunk_and_its_seed_printed()
    {
        var failure = Assert.Throws<CsCheckException>(() => Gen.Int[0, 1_000_000].Holds(value => Assert.True(value < 100), 1_000));
        Assert.Contains("seed", failure.Message, System.StringComparison.Ordinal);
    }
}
