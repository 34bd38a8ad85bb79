using Infra.Contracts.Identities;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Model.JobStep;

namespace Infra.Pipelines.Composition;

/// <summary>Destroys one stack or releases its lock: the name is typed twice, and the environment's approval is required.</summary>
internal static class StackPipeline
{
    private const string Stack = "stack";

    private static readonly Input Confirm = new("confirm", "The stack's name again");

    private static readonly Input Commit = new("commit", "The full SHA of the commit to use; for a removed stack, the last commit that has it (default: the newest)", IsRequired: false);

    /// <summary>No pipeline destroys a foundation, which contains the state storage and the identities.</summary>
    public static Pipeline Destroy(Scope scope) => Of(scope, "destroy", "Destroy", "Destroy the stack", Scripts.Destroy, [], Environments(scope));

    public static Pipeline Unlock(Scope scope) => Of(
        scope, "unlock", "Unlock", "Release the lock", Scripts.Unlock, [new("lock", "The id of the lock, from the message of the failed run")],
        [.. Environments(scope), .. scope.WithFoundation.Select(environment => Target(scope, environment, PipelineAccess.Foundation))]);

    private static IEnumerable<StackTarget> Environments(Scope scope) => scope.Environments.Select(environment => Target(scope, environment.Name, PipelineAccess.Apply));

    private static StackTarget Target(Scope scope, string environment, PipelineAccess access)
    {
        var (name, isAsked) = scope.RulesFor(environment, access);
        List<string> stacks = [.. scope.Deployed(name).Select(stack => stack.Name)];
        // The name of every stack of the environment, including removed ones; a foundation is not removed.
        IReadOnlyList<string> answers = access == PipelineAccess.Foundation ? stacks : [$"[a-z0-9]+-{environment}-.+"];
        return new(name, stacks, new(Stack, answers), isAsked, scope.LoginOf(environment, access, stacks));
    }

    private static Pipeline Of(Scope scope, string name, string title, string step, string script, IReadOnlyList<Input> more, IEnumerable<StackTarget> targets)
    {
        var typed = targets.Where(target => target.Stacks.Count > 0).Select(target => (Target: target, Selection: new Selection($"{name}-{target.Environment}", SharedJobs.SynthName, target.Stacks))).ToList();
        var jobs = typed.SelectMany(one => Jobs(one.Target, one.Selection, title, step, script, more)).ToList();
        // Free text: a removed stack is in no list.
        Input stack = new(Stack, $"The stack to {name}");
        var synth = SharedJobs.Synth(
            [.. typed.Select(one => one.Selection)],
            new Script("Find the stack", Scripts.SelectTyped(typed.Select(one => (one.Target.Environment, one.Selection)), scope.ActiveCloudNames), ("STACK", new Value.Given(Stack))));
        // An unreviewed commit is rejected before any of its code runs, and a typing error before anything is built.
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

    private static IEnumerable<Job> Jobs(StackTarget target, Selection typed, string title, string step, string script, IReadOnlyList<Input> more)
    {
        if (target.IsAsked) yield return SharedJobs.Ask(target.Environment, typed) with { OnlyFor = target.Answers };
        yield return new()
        {
            Name = typed.Name,
            Title = $"{title} in {target.Environment}",
            TimeoutMinutes = 90,
            Tools = [Tool.Dotnet, Tool.Terraform],
            Needs = [SharedJobs.SynthName, .. target.IsAsked ? [SharedJobs.AskName(target.Environment)] : Array.Empty<string>()],
            OnlyFor = target.Answers,
            WorksOn = typed,
            Login = target.Login,
            Variables = LockWait.Of(PipelineAccess.Apply),
            Environment = target.Environment,
            IsApproved = target.IsAsked,
            ConcurrencyGroup = PipelineIdentity.ConcurrencyGroupOf(target.Environment),
            InputArtifacts = [Artifacts.Synthesized],
            Steps = [new Script(step, script, [.. more.Select(input => input.Name).Prepend(Stack).Select(input => (input.ToUpperInvariant(), (Value)new Value.Given(input)))]) { HearsSignals = true }],
        };
    }

    /// <summary>The stacks that have the rules of one of the forge's environments.</summary>
    /// <param name="Environment">The forge's environment.</param>
    /// <param name="Stacks">The stacks that the commit has.</param>
    /// <param name="Answers">The names to which the jobs answer.</param>
    /// <param name="IsAsked">Whether somebody approves.</param>
    /// <param name="Login">The identity, in the clouds of the stacks.</param>
    private sealed record StackTarget(string Environment, IReadOnlyList<string> Stacks, Answers Answers, bool IsAsked, Login Login);
}
