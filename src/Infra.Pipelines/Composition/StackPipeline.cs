using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>What somebody does to one stack, which they type twice, with the approval of its environment: destroy it, or free its lock.</summary>
internal static class StackPipeline
{
    private const string Stack = "stack";

    private static readonly Input Confirm = new("confirm", "The stack's name again");

    private static readonly Input Commit = new("commit", "The commit whose code it is, all 40 digits; of a stack that was removed, the last that has it (default: the newest)", IsRequired: false);

    public static Pipeline Destroy(Scope scope) => Of(scope, "destroy", "Destroy", "Destroy the stack", Scripts.Destroy, []);

    public static Pipeline Unlock(Scope scope) => Of(
        scope, "unlock", "Unlock", "Free the lock", Scripts.Unlock, [new("lock", "The id of the lock, as the failed run says it")]);

    private static Pipeline Of(Scope scope, string name, string title, string step, string script, IReadOnlyList<Input> more)
    {
        var typed = scope.Environments.Where(environment => scope.Deployed(environment.Name).Count > 0)
            .Select(environment => (Environment: environment.Name, Selection: new Selection($"{name}-{environment.Name}", SharedJobs.SynthName, [.. scope.Deployed(environment.Name).Select(stack => stack.Name)]))).ToList();
        var jobs = typed.SelectMany(one => Jobs(scope, one.Environment, one.Selection, title, step, script, more)).ToList();
        // Any text: one that was removed is in no list.
        Input stack = new(Stack, $"The stack to {name}");
        var synth = SharedJobs.Synth(
            [.. typed.Select(one => one.Selection)],
            new Script("Find the stack", Scripts.SelectTyped(typed, scope.ActiveCloudNames), ("STACK", new Value.Given(Stack))));
        // What nobody reviewed is refused before anything of it runs, and what was mistyped is said before anything is built.
        Script[] first =
        [
            new("Require a merged commit", Scripts.RequireReviewed(scope.Forge.DefaultBranch)),
            new("Confirm the stack", Scripts.RequireTyped, ("STACK", new Value.Given(Stack)), ("CONFIRM", new Value.Given("confirm"))),
        ];
        return new()
        {
            Name = name,
            Title = title,
            Triggers = [new Trigger.Manual([stack, Confirm, Commit, .. more])],
            Commit = new Value.Given(Commit.Name),
            Stages = [new("check", [synth with { Steps = [.. first, .. synth.Steps] }]), new(name, jobs), SharedJobs.Notify(scope, title, jobs)],
        };
    }

    private static IEnumerable<Job> Jobs(Scope scope, string environment, Selection typed, string title, string step, string script, IReadOnlyList<Input> more)
    {
        // As every stack of the environment is called, also one that was removed.
        var ofEnvironment = new Answers(Stack, [$"[a-z0-9]+-{environment}-.+"]);
        var isAsked = scope.IsAsked(environment);
        if (isAsked) yield return SharedJobs.Ask(environment, typed) with { OnlyFor = ofEnvironment };
        yield return new()
        {
            Name = typed.Name,
            Title = $"{title} in {environment}",
            TimeoutMinutes = 90,
            Tools = [Tool.Dotnet, Tool.Terraform],
            Needs = [SharedJobs.SynthName, .. isAsked ? [SharedJobs.AskName(environment)] : Array.Empty<string>()],
            OnlyFor = ofEnvironment,
            WorksOn = typed,
            Login = scope.LoginOf(environment, PipelineAccess.Apply, typed.Candidates),
            Variables = LockWait.Of(PipelineAccess.Apply),
            Environment = environment,
            IsApproved = isAsked,
            ConcurrencyGroup = PipelineIdentity.ConcurrencyGroupOf(environment),
            InputArtifacts = [Artifacts.Synthesized],
            Steps = [new Script(step, script, [.. more.Select(input => input.Name).Prepend(Stack).Select(input => (input.ToUpperInvariant(), (Value)new Value.Given(input)))]) { HearsSignals = true }],
        };
    }
}
