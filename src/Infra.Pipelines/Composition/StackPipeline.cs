using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>What somebody does to one stack, which they type twice, with the approval of its environment: destroy it, or free its lock.</summary>
internal static class StackPipeline
{
    private const string Stack = "stack";

    private static readonly Input Confirm = new("confirm", "The stack's name again");

    public static Pipeline Destroy(Scope scope) => Of(scope, "destroy", "Destroy", "Destroy the stack", Scripts.Destroy, []);

    public static Pipeline Unlock(Scope scope) => Of(
        scope, "unlock", "Unlock", "Free the lock", Scripts.Unlock, [new("lock", "The id of the lock, as the failed run says it")]);

    private static Pipeline Of(Scope scope, string name, string title, string step, string script, IReadOnlyList<Input> more)
    {
        var jobs = scope.Environments.SelectMany(environment => Jobs(scope, environment.Name, name, title, step, script, more)).ToList();
        List<Selection> selections = [.. jobs.Select(job => job.WorksOn!).Distinct()];
        Input stack = new(Stack, $"The stack to {name}", [.. selections.SelectMany(selection => selection.Candidates).Order(StringComparer.Ordinal)]);
        var synth = SharedJobs.Synth(selections, new Script(
            "Confirm the stack", Scripts.SelectTyped(selections), ("STACK", new Value.Given(Stack)), ("CONFIRM", new Value.Given("confirm"))));
        return new()
        {
            Name = name,
            Title = title,
            Triggers = [new Trigger.Manual([stack, Confirm, .. more])],
            // What was mistyped is said before anything is built.
            Stages = [new("check", [synth with { Steps = [.. synth.Steps.Skip(1), .. synth.Steps.Take(1)] }]), new(name, jobs), SharedJobs.Notify(scope, title)],
        };
    }

    private static IEnumerable<Job> Jobs(Scope scope, string environment, string name, string title, string step, string script, IReadOnlyList<Input> more)
    {
        List<string> stacks = [.. scope.Deployed(environment).Select(stack => stack.Name)];
        if (stacks.Count == 0) yield break;
        var typed = new Selection($"{name}-{environment}", SharedJobs.SynthName, stacks);
        var isAsked = scope.IsAsked(environment);
        if (isAsked) yield return SharedJobs.Ask(environment, typed) with { OnlyFor = new(Stack, stacks) };
        yield return new()
        {
            Name = typed.Name,
            Title = $"{title} in {environment}",
            TimeoutMinutes = 90,
            Tools = [Tool.Dotnet, Tool.Terraform],
            Needs = [SharedJobs.SynthName, .. isAsked ? [SharedJobs.AskName(environment)] : Array.Empty<string>()],
            OnlyFor = new(Stack, stacks),
            WorksOn = typed,
            Login = scope.LoginOf(environment, PipelineAccess.Apply, stacks),
            Environment = environment,
            IsApproved = isAsked,
            ConcurrencyGroup = PipelineIdentity.ConcurrencyGroupOf(environment),
            InputArtifacts = [Artifacts.Synthesized],
            Steps = [new Script(step, script, [.. more.Select(input => input.Name).Prepend(Stack).Select(input => (input.ToUpperInvariant(), (Value)new Value.Given(input)))]) { HearsSignals = true }],
        };
    }
}
