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
        Assert.Contains("| INFRA-TRAIL | High | infra | A trail records every region, and what it wrote can't be changed |\n", listed.Output, StringComparison.Ordinal);
        Assert.Contains("| infra.names | deny | policy/infra/names/names.rego | Names begin with the team |\n", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_is_explained_with_an_example_of_each()
    {
        var explained = await _estate.RunAsync("rules", "CKV_AWS_145");

        Assert.Equal(0, explained.ExitCode);
        foreach (var part in new[] { "A bucket is encrypted with a customer's key.\n", "\nDo: ", "\nReads: ", "\nPasses:\n", "\nFails:\n" }) Assert.Contains(part, explained.Output, StringComparison.Ordinal);
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
        Assert.Matches("^1 rules, [1-9][0-9]* ways to break their examples, 0 that do not hold\n$", tested.Output);
    }
}
