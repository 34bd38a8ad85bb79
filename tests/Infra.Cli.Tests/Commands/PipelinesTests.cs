using Infra.Contracts.Synthesized;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class PipelinesTests : IDisposable
{
    private const string Deploy = ".github/workflows/deploy.yml";

    private readonly SynthesizedEstate _estate = new SynthesizedEstate().Add("aws-dev-network", []);

    public PipelinesTests()
    {
        Rendered(Deploy, GeneratedFile.Header + "name: Deploy\n");
        Rendered("CODEOWNERS", "/ @lynx/platform\n");
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Pipelines_writes_what_is_missing_and_then_finds_it_current()
    {
        var first = await _estate.RunAsync("pipelines");
        Assert.Equal((0, $"added {Deploy}\nadded CODEOWNERS\n"), (first.ExitCode, first.Output));
        Assert.Equal(GeneratedFile.Header + "name: Deploy\n", File.ReadAllText(Committed(Deploy)));

        var second = await _estate.RunAsync("pipelines");
        Assert.Equal((0, ""), (second.ExitCode, second.Output));
        Assert.Contains("All generated files are current", second.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await _estate.RunAsync("pipelines", "--check")).ExitCode);
    }

    [Fact]
    public async Task Pipelines_overwrites_what_is_stale_and_deletes_what_is_left_over()
    {
        await _estate.RunAsync("pipelines");
        Write(Deploy, "name: Edited\n");
        Write(".github/workflows/old.yml", GeneratedFile.Header + "name: Old\n");
        Write(".github/workflows/by-hand.yml", "name: By hand\n");
        Write(".gitlab-ci.yml", GeneratedFile.Header);

        var result = await _estate.RunAsync("pipelines");

        Assert.Equal($"changed {Deploy}\ndeleted .github/workflows/old.yml\ndeleted .gitlab-ci.yml\n", result.Output);
        Assert.Equal("name: By hand\n", File.ReadAllText(Committed(".github/workflows/by-hand.yml")));
        Assert.False(File.Exists(Committed(".gitlab-ci.yml")));
    }

    [Fact]
    public async Task Check_refuses_what_is_stale_missing_or_left_over_and_changes_nothing()
    {
        Write(Deploy, GeneratedFile.Header + "name: Edited\n");
        Write(".github/workflows/old.yml", GeneratedFile.Header + "name: Old\n");

        var result = await _estate.RunAsync("pipelines", "--check");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            $"""
            INFRA3001 {Deploy}: It differs from what the estate renders. Run ./infra pipelines and commit it.
            INFRA3003 .github/workflows/old.yml: It was generated before, but the estate no longer renders it. Run ./infra pipelines, which deletes it, and commit that.
            INFRA3002 CODEOWNERS: The estate renders it, but it does not exist. Run ./infra pipelines and commit it.

            """,
            result.Error);
        Assert.Equal(GeneratedFile.Header + "name: Edited\n", File.ReadAllText(Committed(Deploy)));
        Assert.False(File.Exists(Committed("CODEOWNERS")));
    }

    [Fact]
    public async Task Checkout_with_line_ends_of_Windows_is_current_and_one_that_differs_is_not()
    {
        Write("CODEOWNERS", "/ @lynx/platform\r\n");
        Write(Deploy, (GeneratedFile.Header + "name: Edited\n").Replace("\n", "\r\n", StringComparison.Ordinal));

        var result = await _estate.RunAsync("pipelines", "--check");

        Assert.Equal((1, $"INFRA3001 {Deploy}: It differs from what the estate renders. Run ./infra pipelines and commit it.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Check_of_an_estate_that_renders_nothing_finds_nothing()
    {
        Directory.Delete(Path.Combine(_estate.Out, SynthOutput.RepositoryFolder), recursive: true);
        Assert.Equal(0, (await _estate.RunAsync("pipelines", "--check")).ExitCode);
    }

    private void Rendered(string path, string text) => _estate.Write($"{SynthOutput.RepositoryFolder}/{path}", text);

    private string Committed(string path) => Path.Combine(_estate.Root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Committed(path))!);
        File.WriteAllText(Committed(path), text);
    }
}
