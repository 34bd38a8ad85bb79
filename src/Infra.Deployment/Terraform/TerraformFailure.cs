using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;

namespace Infra.Deployment.Terraform;

/// <summary>Converts Terraform's diagnostics to problems that name stacks and constructs, and keeps its messages.</summary>
internal static class TerraformFailure
{
    /// <summary>Returns the failure of a stack.</summary>
    /// <param name="stack">The stack that Terraform worked on.</param>
    /// <param name="operation">The operation, such as <c>plan</c>.</param>
    /// <param name="events">Terraform's JSON output.</param>
    /// <param name="output">Terraform's full output, in case it failed before it could write JSON.</param>
    public static InfraException Of(SynthesizedStack stack, string operation, IReadOnlyList<TerraformEvent> events, string output)
    {
        var errors = events.Where(one => one.IsError).Select(one => (Subject: PathOf(stack, one.DiagnosticAddress), Words: one.Words)).ToList();
        if (errors.Count == 0) errors.Add((stack.Name, output));
        if (errors.Select(error => StateLock.Find(error.Words)).FirstOrDefault(found => found is not null) is { } held)
            return new(ExitCode.StateLocked, held.ToProblem(stack));

        var causes = errors.Select(error => (Cause: TerraformCause.Of(error.Words), error.Subject, error.Words)).ToList();
        return new(causes[0].Cause.ExitCode, [.. causes.Select(one => one.Cause.ToProblem(stack, one.Subject, operation, OneLine(one.Words))).Distinct()]);
    }

    /// <summary>Whether a plan failed only because a stack that it reads has not been applied yet, or lacks the output.</summary>
    public static bool IsMissingProducer(IReadOnlyList<TerraformEvent> events)
    {
        var errors = events.Where(one => one.IsError).ToList();
        return errors.Count > 0 && errors.All(one => one switch
        {
            { Summary: "Unable to find remote state" } => true,
            { Summary: "Unsupported attribute" } => one.Traversals.Any(path => path.StartsWith("data.terraform_remote_state.", StringComparison.Ordinal)),
            _ => false,
        });
    }

    private static string PathOf(SynthesizedStack stack, string? address) =>
        address is null ? stack.Name : new ConstructPaths(stack).Of(address);

    /// <summary>Removes the frame that Terraform draws around a message, and its line breaks.</summary>
    internal static string OneLine(string words) =>
        string.Join(' ', words.Split([' ', '\t', '\r', '\n', '│', '╷', '╵'], StringSplitOptions.RemoveEmptyEntries));
}
