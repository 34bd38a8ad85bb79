using System.Text.RegularExpressions;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Terraform;

/// <summary>Terraform's diagnostics as problems that name stacks and constructs.</summary>
internal static partial class TerraformFailure
{
    /// <summary>What went wrong in a stack.</summary>
    /// <param name="stack">The stack that Terraform worked on.</param>
    /// <param name="operation">Such as <c>plan</c>.</param>
    /// <param name="events">What it said as JSON.</param>
    /// <param name="output">All it said, for where it died before it could say it in JSON.</param>
    public static InfraException Of(SynthesizedStack stack, string operation, IReadOnlyList<TerraformEvent> events, string output)
    {
        var errors = events.Where(one => one.IsError).ToList();
        if (errors.Find(IsLock) is { } locked) return new(ExitCode.StateLocked, Locked(stack, locked.Detail));
        if (LockMessage().Match(output) is { Success: true } inText) return new(ExitCode.StateLocked, Locked(stack, inText.Value));
        if (errors.Count == 0)
        {
            return new(ExitCode.Failed, new Problem(
                "INFRA0204", stack.Name, $"terraform {operation} failed.", $"It said:\n{output.Trim()}"));
        }

        return new(ExitCode.Failed, [.. errors.Select(error => new Problem(
            "INFRA0204", PathOf(stack, error.DiagnosticAddress), $"terraform {operation}: {Sentence(error.Summary)}", error.Detail.Trim()))]);
    }

    /// <summary>Whether a plan failed only because a stack that it reads has not been applied yet.</summary>
    public static bool IsMissingProducer(IReadOnlyList<TerraformEvent> events) => events.Any(one =>
        one.IsError && (one.Summary == "Unable to find remote state" || (one.Summary == "Unsupported attribute" && one.Detail.Contains("object with no attributes", StringComparison.Ordinal))));

    private static bool IsLock(TerraformEvent error) => error.Summary == "Error acquiring the state lock";

    private static Problem Locked(SynthesizedStack stack, string detail)
    {
        var id = Field(detail, "ID");
        return new(
            "INFRA0205", stack.Name,
            $"Its state is locked by {Field(detail, "Who")} since {Field(detail, "Created")} ({Field(detail, "Operation")}, lock {id}).",
            $"Wait until that run ends. If it is dead, run: terraform -chdir={stack.Directory} force-unlock {id}");
    }

    private static string Field(string detail, string name) =>
        Regex.Match(detail, $@"^\W*{name}:\s*(.+?)\s*$", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : "unknown";

    private static string PathOf(SynthesizedStack stack, string? address) =>
        stack.Resources.FirstOrDefault(resource => resource.Address == address)?.ConstructPath ?? stack.Name;

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    [GeneratedRegex("Error acquiring the state lock.*", RegexOptions.Singleline)]
    private static partial Regex LockMessage();
}
