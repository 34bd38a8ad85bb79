using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public DiffTests() => RealTerraform.Require();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Diff_of_a_new_stack_shows_creations_by_construct_path_and_saves_the_plan_for_its_owner_alone()
    {
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc/Network"), Config.Data("aws-dev-network/Vpc/Nat-a")));

        var result = await _estate.RunAsync("diff");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("aws-dev-network: 2 to create\n  + Vpc/Nat-a  (terraform_data)\n  + Vpc/Network  (terraform_data)\n", result.Output);
        var plan = Path.Combine(_estate.Out, "stacks", "aws-dev-network", "plan.tfplan");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(plan));
    }

    [Fact]
    public async Task Diff_of_a_changed_stack_shows_what_becomes_of_each_attribute()
    {
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "10.0.0.0/16"), Config.Data("aws-dev-network/Old")));
        await _estate.RunAsync("deploy", "--auto-approve");
        _estate.Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "10.1.0.0/16")));

        var result = await _estate.RunAsync("diff");

        Assert.Equal(
            """
            aws-dev-network: 1 to update, 1 to destroy
              ~ Vpc  (terraform_data)
                  input: "10.0.0.0/16" → "10.1.0.0/16"
                  output: "10.0.0.0/16" → (known after apply)
              - terraform_data.Old  (terraform_data)

            """, result.Output);
    }

    [Fact]
    public async Task Diff_with_a_stack_that_cannot_be_planned_still_shows_the_others()
    {
        _estate
            .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "${nonsense.here}")))
            .Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")));

        var result = await _estate.RunAsync("diff");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("aws-prod-network: 1 to create\n  + Vpc  (terraform_data)\n", result.Output);
        Assert.Contains("INFRA0204 aws-dev-network: terraform plan: Reference to undeclared resource:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-*-network", "aws-dev-network: ", "aws-prod-network: ")]
    [InlineData("aws-prod-network", "aws-prod-network: ")]
    public async Task Diff_of_a_pattern_plans_the_stacks_it_matches(string pattern, params string[] beginnings)
    {
        _estate
            .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")))
            .Add("aws-prod-network", Config.Of(Config.Data("aws-prod-network/Vpc")))
            .Add("google-dev-network", Config.Of(Config.Data("google-dev-network/Vpc")));

        var result = await _estate.RunAsync("diff", pattern);

        var lines = result.Output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(' ')).ToArray();
        Assert.Equal(beginnings.Length, lines.Length);
        Assert.All(beginnings.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
