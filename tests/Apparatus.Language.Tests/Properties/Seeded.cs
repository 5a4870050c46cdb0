using System;
using CsCheck;

namespace Apparatus.Language.Tests.Properties;

/// <summary>
/// Runs a property over the same generated values every time, so that a run of the tests says the same twice. Another value of
/// <c>APPARATUS_SEED</c> in the environment gives other values, and <c>APPARATUS_TIMES</c> so many times as many.
/// </summary>
public static class Seeded
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("APPARATUS_SEED"), out var seed) ? seed : 1;

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("APPARATUS_TIMES"), out var times) ? times : 1;

    /// <summary>Checks a number of values; a failing one is shrunk by CsCheck, which prints its seed.</summary>
    public static void Holds<T>(this Gen<T> values, Action<T> check, int count, Func<T, string>? print = null)
    {
        var random = new PCG(1, Seed);
        for (var i = 0; i < count * Times; i++)
        {
            var state = random.ToString();
            var value = values.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception)
            {
                values.Sample(check, seed: state, iter: 2_000, print: print, threads: 1);
                throw;
            }
        }
    }
}
