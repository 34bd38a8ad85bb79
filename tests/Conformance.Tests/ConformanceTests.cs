using System.Runtime.CompilerServices;

namespace Conformance.Tests;

/// <summary>
/// Holds the engine that this project is compiled with against the public packages: every program has to do exactly what is
/// stored of them. With <c>INFRA_CONFORMANCE_RENEW=1</c>, on the public packages, the stored outcomes become what they do.
/// </summary>
public sealed class ConformanceTests
{
    internal static bool Renews { get; } = Environment.GetEnvironmentVariable("INFRA_CONFORMANCE_RENEW") == "1";

    public static TheoryData<string> Topics => [.. ConformanceProgram.All.Select(program => program.Topic).Distinct()];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Programs_do_what_they_do_on_the_public_packages(string topic)
    {
        var outcomes = ConformanceProgram.All.Where(program => program.Topic == topic)
            .Select(program => (program.Name, Outcome: Outcome.Of(program))).ToList();
        if (Renews)
        {
            StoredOutcomes.Write(topic, outcomes);
            return;
        }

        var stored = StoredOutcomes.Of(topic);
        Assert.Equal(stored.Keys, outcomes.Select(outcome => outcome.Name));
        Assert.All(
            outcomes.Where(outcome => AcceptedDifferences.OfProgram(topic, outcome.Name) is null),
            outcome => Assert.Equal(stored[outcome.Name], outcome.Outcome));
    }

    [Fact]
    public void Readme_states_the_number_of_programs() => Assert.Contains(
        $"`tests/Conformance.Tests` records what {ConformanceProgram.All.Count} small programs do on them", Readme(), StringComparison.Ordinal);

    private static string Readme([CallerFilePath] string file = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "README.md"));
}
