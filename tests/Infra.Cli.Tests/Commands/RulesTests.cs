using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class RulesTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public RulesTests() => _estate.Add("aws-dev-network", []);

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Rules_are_listed_with_policies_in_Rego_beside_them()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_estate.Root, "policy", "infra", "names")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "names.rego"), "# Names begin with the team.\npackage infra.names\n\ndeny contains finding if { false }\n", TestContext.Current.CancellationToken);

        var listed = await _estate.RunAsync("rules");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("| INFRA-TRAIL | High | infra | A trail records every region, and its records are tamper-evident |\n", listed.Output, StringComparison.Ordinal);
        Assert.Contains("| infra.names | deny | policy/infra/names/names.rego | Names begin with the team |\n", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_is_explained_with_an_example_of_each()
    {
        var explained = await _estate.RunAsync("rules", "CKV_AWS_145");

        Assert.Equal(0, explained.ExitCode);
        foreach (var part in new[] { "A bucket is encrypted with a customer's key.\n", "\nRemedy: ", "\nChecks: ", "\nPasses:\n", "\nFails:\n" }) Assert.Contains(part, explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_that_nobody_has_is_refused()
    {
        var refused = await _estate.RunAsync("rules", "INFRA-TRIAL");

        Assert.Equal((2, "INFRA0229 INFRA-TRIAL: No rule has this id. Did you mean \"INFRA-TRAIL\"?\n"), (refused.ExitCode, refused.Error));
    }

    [Fact]
    public async Task Rule_is_tested_by_its_examples()
    {
        var tested = await _estate.RunAsync("rules", "INFRA-TRAIL", "--test");

        Assert.Equal(0, tested.ExitCode);
        Assert.Matches("^1 rules, [1-9][0-9]* mutated examples, 0 failed\n$", tested.Output);
    }

    [Theory]
    [InlineData("true", 0, "1 policies in Rego, 1 tests, 0 failed\n")]
    [InlineData("false", 1, "infra.names_test: test_names failed, policy/infra/names/names_test.rego:3\n1 policies in Rego, 1 tests, 1 failed\n")]
    public async Task Policies_in_Rego_are_tested_by_their_tests(string holds, int exit, string output)
    {
        ExternalTool.RequireOnPath("opa");
        await WritePolicyAsync($"package infra.names_test\n\ntest_names if {{ {holds} }}\n");

        var tested = await _estate.RunAsync("rules", "infra.names", "--test");

        Assert.Equal((exit, output, ""), (tested.ExitCode, tested.Output, tested.Error));
    }

    [Fact]
    public async Task Policies_without_a_test_do_not_hold()
    {
        ExternalTool.RequireOnPath("opa");
        await WritePolicyAsync(null);

        var tested = await _estate.RunAsync("rules", "infra.names", "--test");

        Assert.Equal((1, "1 policies in Rego, 0 tests, 0 failed\n"), (tested.ExitCode, tested.Output));
    }

    [Fact]
    public async Task Policies_that_nobody_can_test_here_are_not_said_to_hold()
    {
        await WritePolicyAsync(null);

        using var process = new CommandProcess(_estate.Root, new Dictionary<string, string> { ["PATH"] = "/nowhere" }, "rules", "infra.names", "--test", "--out", _estate.Out);

        var tested = await process.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (2, "", "INFRA0202 opa: It is not on the PATH of this machine. Install Open Policy Agent.\n"),
            (tested.ExitCode, tested.Output, tested.Error));
    }

    private async Task WritePolicyAsync(string? test)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_estate.Root, "policy", "infra", "names")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "names.rego"), "# Names begin with the team.\npackage infra.names\n\ndeny contains finding if { false; finding := 1 }\n", TestContext.Current.CancellationToken);
        if (test is not null) await File.WriteAllTextAsync(Path.Combine(folder, "names_test.rego"), test, TestContext.Current.CancellationToken);
    }
}
