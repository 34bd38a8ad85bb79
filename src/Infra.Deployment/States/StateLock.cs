using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.States;

/// <summary>A lock that another run has on a state, as Terraform describes it.</summary>
internal sealed partial record StateLock(string Id, string Who, string Created, string Operation)
{
    /// <summary>Parses Terraform's output; returns null if it does not report a lock.</summary>
    public static StateLock? Find(string words) => words.Contains("Error acquiring the state lock", StringComparison.Ordinal)
        ? new(Field(words, "ID"), Field(words, "Who"), Field(words, "Created"), Field(words, "Operation").Replace("OperationType", "", StringComparison.Ordinal).ToLowerInvariant())
        : null;

    /// <summary>Returns who has the lock, and what to do if that run has crashed.</summary>
    public Problem ToProblem(SynthesizedStack stack) => new(
        "INFRA0205", stack.Name, $"Its state is locked by {Who} since {Created} ({Operation}, lock {Id}).",
        $"Wait until that run ends. If it crashed, run: ./infra unlock {stack.Name} --id {Id} --confirm {stack.Name}");

    private static string Field(string words, string name) =>
        Line().Matches(words).FirstOrDefault(line => line.Groups["name"].Value == name)?.Groups["value"].Value ?? "unknown";

    [GeneratedRegex(@"^\W*(?<name>ID|Who|Created|Operation):\s*(?<value>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
