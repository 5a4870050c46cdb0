namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>The name of a person or body, its parts as printed.</summary>
/// <param name="Family">The family name, or the whole name of a body; empty when only a given name is known.</param>
/// <param name="Given">Given names; empty when there are none.</param>
/// <param name="Particle">A particle that a short form leaves out: <c>van</c> of <c>Ludwig van Beethoven</c>.</param>
/// <param name="FixedParticle">A particle that stays with the family name everywhere.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>.</param>
internal sealed record PersonName(string Family, string Given = "", string Particle = "", string FixedParticle = "", string Suffix = "")
{
    /// <summary>The name in short notes: <c>Daniels</c>.</summary>
    public string Short => Family.Length == 0 ? Given : Join(FixedParticle, Family);

    /// <summary>The name in reading order: <c>Robert Vincent Daniels</c>.</summary>
    public string Natural => Join(Join(Given, Join(Particle, Join(FixedParticle, Family))), Suffix);

    /// <summary>The name as a bibliography sorts it: <c>Daniels, Robert Vincent</c>.</summary>
    public string Sorted
    {
        get
        {
            if (Family.Length == 0 || (Given.Length == 0 && Suffix.Length == 0))
            {
                return Natural;
            }

            var rest = Join(Given, Particle);
            var name = Join(FixedParticle, Family);
            name = rest.Length == 0 ? name : $"{name}, {rest}";
            return Suffix.Length == 0 ? name : $"{name}, {Suffix}";
        }
    }

    // O’ and d’ stand without a blank.
    private static string Join(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : left[^1] is '’' or '\'' && left.Length <= 3 ? left + right : $"{left} {right}";
}
