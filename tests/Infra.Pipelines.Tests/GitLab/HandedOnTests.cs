using Infra.Pipelines.GitLab;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Model;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests.GitLab;

/// <summary>What a job gets of several that keep the same path: the rendered scripts are run, and their files unpacked as GitLab may do it.</summary>
public sealed class HandedOnTests
{
    private static readonly Artifact First = new("first", "summaries", 7);
    private static readonly Artifact Again = new("again", "summaries", 7);
    private static readonly Artifact Other = new("other", "changes", 7);

    private static readonly GitLabPipeline File = new GitLabRenderer(new()).Render(
    [
        Of(
            SmallJob with { Name = "plan", OutputArtifacts = [First, Other] },
            SmallJob with { Name = "plan-again", OutputArtifacts = [Again] },
            SmallJob with { Name = "apply", Needs = ["plan", "plan-again"], InputArtifacts = [First, Again], Steps = [new JobStep.Script("Show", "cat summaries/*")] }),
    ]);

    [Fact]
    public void Jobs_that_keep_one_path_keep_it_apart()
    {
        Assert.Equal(["handed/first", "changes"], File.Jobs["try:plan"].Artifacts!.Paths);
        Assert.Equal(["handed/again"], File.Jobs["try:plan-again"].Artifacts!.Paths);
        Assert.Null(File.Jobs["try:apply"].AfterScript);
    }

    [Theory]
    [InlineData("first", "again")]
    [InlineData("again", "first")]
    public void Later_of_two_is_taken_in_whichever_order_they_are_unpacked(params string[] order)
    {
        using var folder = new TemporaryFolder();
        Keep(folder["plan"], "try:plan", ("cluster", "old "), ("network", "kept "));
        Keep(folder["plan-again"], "try:plan-again", ("cluster", "new "));
        foreach (var artifact in order) Run($"mkdir -p apply && cp -R {(artifact == "first" ? "plan" : "plan-again")}/handed apply", folder.Path);

        Assert.Equal("new kept ", Run(string.Join('\n', File.Jobs["try:apply"].Script), folder["apply"]));
    }

    [Fact]
    public void What_a_job_did_not_keep_is_not_missed()
    {
        using var folder = new TemporaryFolder();
        Keep(folder["plan"], "try:plan", ("cluster", "old "));
        Directory.CreateDirectory(folder["plan-again"]);
        Run(string.Join('\n', File.Jobs["try:plan-again"].AfterScript!), folder["plan-again"]);

        Assert.False(Directory.Exists(folder["plan-again", "handed"]));
        Assert.Equal("old ", Run(string.Join('\n', File.Jobs["try:apply"].Script), folder["plan"]));
    }

    private static void Keep(string folder, string job, params (string Stack, string Text)[] summaries)
    {
        Directory.CreateDirectory(Path.Combine(folder, "summaries"));
        foreach (var (stack, text) in summaries) System.IO.File.WriteAllText(Path.Combine(folder, "summaries", stack), text);
        Run(string.Join('\n', File.Jobs[job].AfterScript!), folder);
    }

    private static string Run(string script, string folder)
    {
        var (exitCode, log) = Bash.Run(script, folder, new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! });
        Assert.True(exitCode == 0, log);
        return log;
    }
}
