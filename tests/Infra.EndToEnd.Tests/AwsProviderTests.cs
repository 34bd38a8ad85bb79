using System.Text.Json.Nodes;
using Infra.Constructs.Synthesis;
using Infra.Workspace.Tools;

namespace Infra.EndToEnd.Tests;

/// <summary>Holds what the AWS constructs write against the real provider: <c>terraform validate</c>.</summary>
public sealed class AwsProviderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProviderMirror _mirror = ProviderMirror.Require();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Provider_accepts_every_stack()
    {
        EstateSynthesis.Run(LynxEstate.Options, LynxEstate.Describe, new DateOnly(2026, 1, 15), _folder["out"]);

        var stacks = Directory.GetDirectories(_folder["out", "stacks"], "aws-*");
        Assert.Equal(9, stacks.Length);
        foreach (var stack in stacks)
        {
            var errors = await ValidateAsync(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(stack, "cdk.tf.json"), TestContext.Current.CancellationToken))!);
            Assert.True(errors.Count == 0, $"{Path.GetFileName(stack)}: {string.Join('\n', errors)}");
        }
    }

    [Fact]
    public async Task Argument_that_the_provider_does_not_know_is_found() => Assert.Equal(
        ["Extraneous JSON object property"],
        await ValidateAsync(JsonNode.Parse(
            """
            {
              "terraform": { "required_providers": { "aws": { "source": "aws" } } },
              "resource": { "aws_vpc": { "Vpc": { "cidr_block": "10.0.0.0/16", "colour": "blue" } } }
            }
            """)!));

    private async Task<IReadOnlyList<string>> ValidateAsync(JsonNode stack)
    {
        _mirror.Fit(stack);
        await File.WriteAllTextAsync(_folder["cdk.tf.json"], stack.ToJsonString(), TestContext.Current.CancellationToken);

        var terraform = new Tool("terraform", "Terraform", _folder.Path, _mirror.Variables(_folder["terraformrc"]));
        await terraform.RunAsync(["init", "-backend=false", "-no-color"], TestContext.Current.CancellationToken);
        var said = await terraform.TryRunAsync(["validate", "-json"], TestContext.Current.CancellationToken);
        return
        [
            .. JsonNode.Parse(said.StandardOutput)!["diagnostics"]!.AsArray()
                .Where(diagnostic => (string)diagnostic!["severity"]! == "error").Select(diagnostic => (string)diagnostic!["summary"]!),
        ];
    }
}
