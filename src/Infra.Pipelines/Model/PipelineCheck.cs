using System.Text.RegularExpressions;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Pipelines.Model;

/// <summary>Checks of pipelines that hold on every forge.</summary>
internal static partial class PipelineCheck
{
    /// <summary>Throws all problems of the pipelines, including those of one forge.</summary>
    /// <param name="pipelines">The pipelines.</param>
    /// <param name="forge">The problems of the forge.</param>
    /// <exception cref="InfraException">INFRA3020–3034, INFRA3040–3059: all problems at once.</exception>
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

    /// <summary>The subject of a job's problem.</summary>
    public static string Subject(Pipeline pipeline, Job job) => $"{pipeline.Name}/{job.Name}";

    private static IEnumerable<Problem> Names(Pipeline pipeline)
    {
        foreach (var twice in pipeline.Jobs.GroupBy(job => job.Name).Where(group => group.Count() > 1))
            yield return new("INFRA3020", pipeline.Name, $"It has {twice.Count()} jobs called \"{twice.Key}\".", "Use different names.");
        foreach (var name in pipeline.Jobs.Select(job => job.Name).Append(pipeline.Name).Where(name => !Name().IsMatch(name)).Distinct())
            yield return new("INFRA3021", pipeline.Name, $"\"{name}\" is not a valid name: use letters, digits, - and _, the first a letter.", "Rename it.");
        foreach (var input in Inputs(pipeline).Where(input => !InputName().IsMatch(input.Name)))
            yield return new("INFRA3021", pipeline.Name, $"\"{input.Name}\" is not a valid input name: use lower-case letters, digits and _, the first a letter.", "Rename it.");
    }

    private static IEnumerable<Problem> Triggers(Pipeline pipeline)
    {
        if (pipeline.Triggers.Count == 0) yield return new("INFRA3022", pipeline.Name, "Nothing starts it.", "Give it a trigger.");
        if (pipeline.ReplacesOlder && pipeline.Triggers.Any(trigger => trigger is not Trigger.Proposal))
            yield return new("INFRA3023", pipeline.Name, "A newer run would cancel an older one during a deployment.", "Use ReplacesOlder in pipelines of proposals only.");

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
            yield return new("INFRA3025", Subject(pipeline, job), $"It needs \"{name}\", which is not an earlier job.", "Name a job of an earlier stage, or one before it in its own.");
        foreach (var artifact in job.InputArtifacts.Where(artifact => before.Count(other => other.OutputArtifacts.Contains(artifact)) != 1))
            yield return new("INFRA3026", Subject(pipeline, job), $"It downloads \"{artifact.Name}\", which {before.Count(other => other.OutputArtifacts.Contains(artifact))} earlier jobs upload.", "Let exactly one job upload it.");
        foreach (var selection in new[] { job.WorksOn }.OfType<Selection>().Where(selection => !before.Any(other => other.Name == selection.Job && other.Selects.Contains(selection))))
            yield return new("INFRA3027", Subject(pipeline, job), $"It works on selection \"{selection.Name}\", which \"{selection.Job}\" does not create before it.", "Add the selection to that job's Selects.");
    }

    /// <summary>The pipeline of a proposal runs unreviewed code.</summary>
    private static IEnumerable<Problem> Access(Pipeline pipeline, Job job)
    {
        var isProposal = pipeline.Triggers.OfType<Trigger.Proposal>().Any();
        if (isProposal && (job.Environment is not null || job.AsksFor is not null || job.Login is { Identity.Access: not PipelineAccess.Plan }))
            yield return new("INFRA3028", Subject(pipeline, job), "A proposal would change an environment.", "Move it to a pipeline that a merge or a person starts.");
        if (isProposal && Values(job).OfType<Value.Secret>().FirstOrDefault() is { } secret)
            yield return new("INFRA3028", Subject(pipeline, job), $"A proposal would get secret {secret.Name}.", "Use the secret in a pipeline that a merge or a person starts.");
        if (pipeline.Commit is not null && !job.IgnoresCommit && job.Runs != RunCondition.OnSuccess)
            yield return new("INFRA3030", Subject(pipeline, job), "It also runs after an earlier job has rejected the commit, and would run code of that commit.", "Set IgnoresCommit.");
        if (job.Login is { Identity: { Access: not PipelineAccess.Plan } identity } && job.Environment != identity.ForgeEnvironment)
            yield return new("INFRA3029", Subject(pipeline, job), $"It uses {identity.Name}, which trusts only jobs of environment {identity.ForgeEnvironment}.", $"Let it change Environment {identity.ForgeEnvironment}.");
        if (job.Login is { Identity: { Access: PipelineAccess.Plan } plan } && job.Environment is not null)
            yield return new("INFRA3029", Subject(pipeline, job), $"It uses {plan.Name}, which trusts no job of an environment.", "Remove its Environment.");
        if (job.AsksFor is { } asked && (job.Login is not null || job.ConcurrencyGroup is not null || job.Environment is not null))
            yield return new("INFRA3031", Subject(pipeline, job), $"It asks for approval of {asked}, and would hold an identity, a concurrency group or an environment while it waits.", "Ask in a separate job.");
        if (job.IsApproved && !Before(pipeline, job).Any(other => other.AsksFor == job.Environment))
            yield return new("INFRA3032", Subject(pipeline, job), $"It changes {job.Environment} with an approval that no earlier job asks for.", "Let it need a job that AsksFor the environment.");
        if (job.Login is not null && job.Steps.OfType<JobStep.Check>().FirstOrDefault(check => check.Gate.IsForeign) is { } foreign)
            yield return new("INFRA3033", Subject(pipeline, job), $"It gives the third-party tool {foreign.Gate.Tool} the identity {job.Login.Identity.Name}.", "Run the tool in a job without Login.");
    }

    /// <summary>The logins of a job share its environment variables, and a login can be custom.</summary>
    private static IEnumerable<Problem> Variables(Pipeline pipeline, Job job)
    {
        var set = (job.Login?.All ?? []).SelectMany(taken =>
            taken.Login.Settings.Concat(taken.Login.ForgeVariables).Concat(taken.Login.ForgeSecrets).Select(variable => (taken.Name, Variable: variable.Key, variable.Value))).ToList();
        foreach (var (name, variable, _) in set.Where(entry => !VariableName().IsMatch(entry.Variable)))
            yield return new("INFRA3034", Subject(pipeline, job), $"The login of {name} sets \"{variable}\", which is not a valid environment variable name.", "Write letters, digits and _, a letter first.");
        foreach (var twice in set.GroupBy(entry => entry.Variable).Where(group => group.Select(entry => entry.Value).Distinct().Count() > 1))
            yield return new("INFRA3034", Subject(pipeline, job), $"The logins of {string.Join(" and ", twice.Select(entry => entry.Name).Distinct())} set {twice.Key} to different values.", "Let one of them set it.");
    }

    /// <summary>All jobs that it waits for, directly or transitively.</summary>
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
