using System.Text.RegularExpressions;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Pipelines.Model;

/// <summary>What no pipeline may be, on whichever forge.</summary>
internal static partial class PipelineCheck
{
    /// <summary>Refuses pipelines with all that is wrong with them and with what one forge can't express.</summary>
    /// <param name="pipelines">The pipelines.</param>
    /// <param name="forge">What the forge can't express.</param>
    /// <exception cref="InfraException">INFRA3020–3034, INFRA3040–3059: everything at once.</exception>
    public static void Require(IReadOnlyList<Pipeline> pipelines, IEnumerable<Problem> forge)
    {
        List<Problem> problems = [.. pipelines.SelectMany(Of), .. forge];
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);
    }

    private static IEnumerable<Problem> Of(Pipeline pipeline) =>
    [
        .. Names(pipeline), .. Triggers(pipeline), .. pipeline.Jobs.SelectMany(job => Order(pipeline, job)), .. pipeline.Jobs.SelectMany(job => Access(pipeline, job)),
        .. pipeline.Jobs.SelectMany(job => Variables(pipeline, job)),
    ];

    /// <summary>What a problem of a job is about.</summary>
    public static string Subject(Pipeline pipeline, Job job) => $"{pipeline.Name}/{job.Name}";

    private static IEnumerable<Problem> Names(Pipeline pipeline)
    {
        foreach (var twice in pipeline.Jobs.GroupBy(job => job.Name).Where(group => group.Count() > 1))
            yield return new("INFRA3020", pipeline.Name, $"It has {twice.Count()} jobs called \"{twice.Key}\".", "Name them apart.");
        foreach (var name in pipeline.Jobs.Select(job => job.Name).Append(pipeline.Name).Where(name => !Name().IsMatch(name)).Distinct())
            yield return new("INFRA3021", pipeline.Name, $"\"{name}\" is no name; it takes a letter first, then letters, digits, - and _.", "Rename it.");
        foreach (var input in Inputs(pipeline).Where(input => !InputName().IsMatch(input.Name)))
            yield return new("INFRA3021", pipeline.Name, $"\"{input.Name}\" is no name of an input; it takes a lower-case letter first, then those, digits and _.", "Rename it.");
    }

    private static IEnumerable<Problem> Triggers(Pipeline pipeline)
    {
        if (pipeline.Triggers.Count == 0) yield return new("INFRA3022", pipeline.Name, "Nothing starts it.", "Give it a trigger.");
        if (pipeline.ReplacesOlder && pipeline.Triggers.Any(trigger => trigger is not Trigger.Proposal))
            yield return new("INFRA3023", pipeline.Name, "A newer run would stop an older one in the middle of a deployment.", "Leave ReplacesOlder to pipelines of proposals.");

        var known = Inputs(pipeline).Select(input => input.Name).ToList();
        var given = pipeline.Jobs.SelectMany(job => Values(job)).Append(pipeline.Commit).OfType<Value.Given>().Select(value => value.Input);
        var answered = pipeline.Jobs.Select(job => job.OnlyFor?.Input).OfType<string>();
        foreach (var name in given.Concat(pipeline.Shows).Concat(answered).Distinct().Where(name => !known.Contains(name)))
            yield return new("INFRA3024", pipeline.Name, $"It uses input \"{name}\", and is started with {(known.Count == 0 ? "none" : string.Join(", ", known))}.", "Add the input to its Trigger.Manual.");
    }

    private static IEnumerable<Problem> Order(Pipeline pipeline, Job job)
    {
        var before = pipeline.Jobs.TakeWhile(other => other.Name != job.Name).ToList();
        foreach (var name in (job.Needs ?? []).Where(name => before.All(other => other.Name != name)))
            yield return new("INFRA3025", Subject(pipeline, job), $"It needs \"{name}\", which is no job before it.", "Name a job of an earlier stage, or one before it in its own.");
        foreach (var artifact in job.InputArtifacts.Where(artifact => before.Count(other => other.OutputArtifacts.Contains(artifact)) != 1))
            yield return new("INFRA3026", Subject(pipeline, job), $"It takes \"{artifact.Name}\", which {before.Count(other => other.OutputArtifacts.Contains(artifact))} jobs before it keep.", "Let exactly one job keep it.");
        foreach (var selection in new[] { job.WorksOn }.OfType<Selection>().Where(selection => !before.Any(other => other.Name == selection.Job && other.Selects.Contains(selection))))
            yield return new("INFRA3027", Subject(pipeline, job), $"It works on selection \"{selection.Name}\", which \"{selection.Job}\" does not make before it.", "Add the selection to that job's Selects.");
    }

    /// <summary>Code of a proposal runs in its pipeline, before anybody has read it.</summary>
    private static IEnumerable<Problem> Access(Pipeline pipeline, Job job)
    {
        var isProposal = pipeline.Triggers.OfType<Trigger.Proposal>().Any();
        if (isProposal && (job.Environment is not null || job.AsksFor is not null || job.Login is { Identity.Access: not PipelineAccess.Plan }))
            yield return new("INFRA3028", Subject(pipeline, job), "A proposal would change an environment.", "Do it in a pipeline that a merge or a person starts.");
        if (isProposal && Values(job).OfType<Value.Secret>().FirstOrDefault() is { } secret)
            yield return new("INFRA3028", Subject(pipeline, job), $"A proposal would get secret {secret.Name}.", "Use the secret in a pipeline that a merge or a person starts.");
        if (pipeline.Commit is not null && !job.IgnoresCommit && job.Runs != RunCondition.OnSuccess)
            yield return new("INFRA3030", Subject(pipeline, job), "It runs also where a job before it has refused the commit, and would run that commit's code.", "Set IgnoresCommit.");
        if (job.Login is { Identity: { Access: not PipelineAccess.Plan } identity } && job.Environment != identity.ForgeEnvironment)
            yield return new("INFRA3029", Subject(pipeline, job), $"It takes {identity.Name}, which trusts jobs of environment {identity.ForgeEnvironment} only.", $"Let it change Environment {identity.ForgeEnvironment}.");
        if (job.Login is { Identity: { Access: PipelineAccess.Plan } plan } && job.Environment is not null)
            yield return new("INFRA3029", Subject(pipeline, job), $"It takes {plan.Name}, which trusts no job of an environment.", "Take its Environment away.");
        if (job.AsksFor is { } asked && (job.Login is not null || job.ConcurrencyGroup is not null || job.Environment is not null))
            yield return new("INFRA3031", Subject(pipeline, job), $"It asks for {asked}, and would hold an identity, a concurrency group or an environment for as long as nobody answers.", "Ask in a job of its own.");
        if (job.IsApproved && !Before(pipeline, job).Any(other => other.AsksFor == job.Environment))
            yield return new("INFRA3032", Subject(pipeline, job), $"It changes {job.Environment} with an approval that no job before it asks for.", "Let it need a job that AsksFor the environment.");
        if (job.Login is not null && job.Steps.OfType<JobStep.Check>().FirstOrDefault(check => check.Gate.IsForeign) is { } foreign)
            yield return new("INFRA3033", Subject(pipeline, job), $"It gives {foreign.Gate.Tool}, a tool of others, the identity {job.Login.Identity.Name}.", "Run the tool in a job without Login.");
    }

    /// <summary>Logins of a job share its environment variables, and anybody can write one.</summary>
    private static IEnumerable<Problem> Variables(Pipeline pipeline, Job job)
    {
        var set = (job.Login?.All ?? []).SelectMany(taken =>
            taken.Login.Settings.Concat(taken.Login.ForgeVariables).Concat(taken.Login.ForgeSecrets).Select(variable => (taken.Name, Variable: variable.Key, variable.Value))).ToList();
        foreach (var (name, variable, _) in set.Where(entry => !VariableName().IsMatch(entry.Variable)))
            yield return new("INFRA3034", Subject(pipeline, job), $"The login of {name} sets \"{variable}\", which is no name of an environment variable.", "Write letters, digits and _, a letter first.");
        foreach (var twice in set.GroupBy(entry => entry.Variable).Where(group => group.Select(entry => entry.Value).Distinct().Count() > 1))
            yield return new("INFRA3034", Subject(pipeline, job), $"The logins of {string.Join(" and ", twice.Select(entry => entry.Name).Distinct())} set {twice.Key} to different values.", "Let one of them set it.");
    }

    /// <summary>All jobs that it waits for, also through others.</summary>
    private static HashSet<Job> Before(Pipeline pipeline, Job job)
    {
        HashSet<Job> all = [];
        Queue<Job> waiting = new([job]);
        while (waiting.TryDequeue(out var next))
        {
            var stage = pipeline.Stages.TakeWhile(stage => !stage.Jobs.Contains(next)).SelectMany(stage => stage.Jobs);
            foreach (var before in next.Needs is { } needs ? pipeline.Jobs.Where(other => needs.Contains(other.Name)) : stage)
                if (all.Add(before)) waiting.Enqueue(before);
        }

        return all;
    }

    private static IEnumerable<Input> Inputs(Pipeline pipeline) => pipeline.Triggers.OfType<Trigger.Manual>().SelectMany(manual => manual.Inputs);

    private static IEnumerable<Value> Values(Job job) =>
        job.Steps.OfType<JobStep.Script>().SelectMany(step => step.Variables).Select(variable => variable.Value);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex InputName();
}
