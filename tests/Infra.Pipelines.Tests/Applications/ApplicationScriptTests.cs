using System.Diagnostics;
using Infra.Pipelines.Applications;

namespace Infra.Pipelines.Tests.Applications;

/// <summary>The scripts, run by bash as a forge runs them.</summary>
public sealed class ApplicationScriptTests : IDisposable
{
    private static readonly string Commit = new('a', 40);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pull_request", "refs/pull/7/merge", "false", "", "")]
    [InlineData("merge_request_event", "refs/heads/feature", "false", "", "")]
    [InlineData("push", "refs/heads/main", "true", "dev", "")]
    [InlineData("push", "refs/heads/hotfixes/payments-2", "true", "prod", "payments-2")]
    [InlineData("push", "refs/heads/hotfixes/7", "true", "prod", "7")]
    public void Decision_follows_from_event_and_branch(string happened, string branch, string publish, string environment, string hotfix)
    {
        var (exitCode, _, error) = Decide(happened, branch, Commit);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal([$"VERSION={Commit}", $"PUBLISH={publish}", $"ENVIRONMENT={environment}", $"HOTFIX={hotfix}"], File.ReadAllLines(_folder["output"]));
    }

    [Theory]
    [InlineData("hotfixes/$(touch pwned)")]
    [InlineData("hotfixes/`touch pwned`")]
    [InlineData("hotfixes/a\";touch pwned;\"")]
    [InlineData("hotfixes/Payments")]
    [InlineData("hotfixes/-x")]
    [InlineData("hotfixes/a/b")]
    [InlineData("hotfixes/")]
    [InlineData("hotfixes/a\nPUBLISH=true")]
    [InlineData("hotfixes/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Branch_that_is_no_hotfix_is_refused_without_being_run_or_shown(string branch)
    {
        var (exitCode, output, error) = Decide("push", $"refs/heads/{branch}", Commit);

        Assert.Equal((1, "", "The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens; this branch is not valid.\n"), (exitCode, output, error));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("push", "refs/heads/feature")]
    [InlineData("push", "refs/heads/main/x")]
    [InlineData("push", "refs/tags/main")]
    [InlineData("schedule", "refs/heads/main")]
    public void Everything_else_is_not_built(string happened, string branch)
    {
        Assert.Equal((1, "", "Only pull requests, main and hotfixes/* are built.\n"), Decide(happened, branch, Commit));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("aaaaaaa")]
    [InlineData("main")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nPUBLISH=true")]
    public void Version_that_is_no_commit_is_refused(string version)
    {
        Assert.Equal((1, "", "The version is not a full commit.\n"), Decide("push", "refs/heads/main", version));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData(0, "ghcr.io/lynx/lynx-api:1 is already published.\n", "manifest inspect ghcr.io/lynx/lynx-api:1")]
    [InlineData(1, "", "manifest inspect ghcr.io/lynx/lynx-api:1;build --tag ghcr.io/lynx/lynx-api:1 --label org.opencontainers.image.revision=1 .;push ghcr.io/lynx/lynx-api:1")]
    public void Artifact_is_published_once(int inspected, string output, string calls)
    {
        Directory.CreateDirectory(_folder["src/Api"]);
        var program = _folder["docker"];
        File.WriteAllText(program, $"#!/bin/bash\nprintf '%s;' \"$*\" >> '{_folder["calls"]}'\n[ \"$1\" != manifest ] || exit {inspected}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var ran = Run(
            ApplicationScripts.Publish(ApplicationRepository.Api), ("ARTIFACT", "ghcr.io/lynx/lynx-api:1"), ("VERSION", "1"),
            ("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}"));

        Assert.Equal((0, output, ""), ran);
        Assert.Equal(calls, File.ReadAllText(_folder["calls"]).TrimEnd(';'));
    }

    private (int ExitCode, string Output, string Error) Decide(string happened, string branch, string version) => Run(
        ApplicationScripts.Decide("main", "dev", "prod", "\"$GITHUB_OUTPUT\""),
        ("EVENT", happened), ("REF", branch), ("VERSION", version), ("GITHUB_OUTPUT", _folder["output"]));

    private (int ExitCode, string Output, string Error) Run(string script, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEnd());
        bash.WaitForExit();
        return (bash.ExitCode, output.Result, error);
    }
}
