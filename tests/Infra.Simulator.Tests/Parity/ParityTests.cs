using System.Text.Json.Nodes;
using Infra.Testing.Aws;

namespace Infra.Simulator.Tests.Parity;

/// <summary>The same stacks give the same plan actions in the simulated cloud as with the real provider on an emulator.</summary>
public sealed class ParityTests
{
    private static readonly JsonObject Before = Stack.Of(
        """
        {
          "aws_vpc": {"main": {"cidr_block": "10.0.0.0/16", "tags": {"Name": "before"}}, "moved": {"cidr_block": "10.1.0.0/16"}},
          "aws_subnet": {"main": {"vpc_id": "${aws_vpc.main.id}", "cidr_block": "10.0.0.0/24", "availability_zone": "us-east-1a"},
            "other": {"vpc_id": "${aws_vpc.main.id}", "cidr_block": "10.0.1.0/24", "availability_zone": "us-east-1b"},
            "moved": {"vpc_id": "${aws_vpc.moved.id}", "cidr_block": "10.1.0.0/24"}},
          "aws_internet_gateway": {"main": {"vpc_id": "${aws_vpc.main.id}"}},
          "aws_route_table": {"main": {"vpc_id": "${aws_vpc.main.id}"}},
          "aws_route": {"out": {"route_table_id": "${aws_route_table.main.id}", "destination_cidr_block": "0.0.0.0/0", "gateway_id": "${aws_internet_gateway.main.id}"}},
          "aws_security_group": {"web": {"name": "web", "description": "Web", "vpc_id": "${aws_vpc.main.id}"}},
          "aws_kms_key": {"main": {"description": "before"}},
          "aws_cloudwatch_log_group": {"main": {"name": "main", "retention_in_days": 30}, "gone": {"name": "gone"}},
          "aws_iam_role": {"cluster": {"name": "cluster", "assume_role_policy": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"eks.amazonaws.com\"}}]}"}},
          "aws_eks_cluster": {"main": {"name": "main", "version": "1.30", "role_arn": "${aws_iam_role.cluster.arn}", "vpc_config": {"subnet_ids": ["${aws_subnet.main.id}", "${aws_subnet.other.id}"]}}}
        }
        """);

    /// <summary>A tag, a CIDR, the cluster's version, a name and a description change, and one log group is gone.</summary>
    private static readonly JsonObject After = Stack.Of(Before.ToJsonString()
        .Replace("\"Name\":\"before\"", "\"Name\":\"after\"", StringComparison.Ordinal)
        .Replace("10.1.0.0/16", "10.2.0.0/16", StringComparison.Ordinal)
        .Replace("10.1.0.0/24", "10.2.0.0/24", StringComparison.Ordinal)
        .Replace("\"version\":\"1.30\"", "\"version\":\"1.31\"", StringComparison.Ordinal)
        .Replace("\"name\":\"web\"", "\"name\":\"www\"", StringComparison.Ordinal)
        .Replace("\"description\":\"before\"", "\"description\":\"after\"", StringComparison.Ordinal)
        .Replace(",\"gone\":{\"name\":\"gone\"}", "", StringComparison.Ordinal));

    [Fact]
    public async Task Plan_actions_equal_those_of_the_real_provider_on_the_emulator()
    {
        ExternalTool.RequireTerraform();
        using var folder = new TemporaryFolder();
        var (program, mirror) = (AwsEmulator.Require(), ProviderMirror.Require());
        using var emulator = new AwsEmulator(program);
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);

        var simulated = await ActionsAsync(folder, json => Terraform.InitializeAsync(clouds, Stack.Write(folder, "parity", json)));
        var real = await ActionsAsync(folder, json => RealAsync(folder, json, mirror, emulator));

        Assert.Equal(14, simulated.First.Count);
        Assert.Equal(real.First, simulated.First);
        Assert.Equal(["delete", "delete,create", "delete,create", "delete,create", "update", "update", "update"], real.Second.Values.Order(StringComparer.Ordinal));
        Assert.Equal(real.Second, simulated.Second);
    }

    private static async Task<(SortedDictionary<string, string> First, SortedDictionary<string, string> Second)> ActionsAsync(
        TemporaryFolder folder, Func<JsonObject, Task<Terraform>> initialize)
    {
        var terraform = await initialize(Before.DeepClone().AsObject());
        var first = await terraform.PlannedActionsAsync();
        await terraform.SucceedAsync("apply", "-input=false", "plan");
        terraform = await initialize(After.DeepClone().AsObject());
        return (first, await terraform.PlannedActionsAsync());
    }

    private static async Task<Terraform> RealAsync(TemporaryFolder folder, JsonObject json, ProviderMirror mirror, AwsEmulator emulator)
    {
        var stack = JsonNode.Parse(File.ReadAllText(Path.Combine(Stack.Write(folder, "real", json), "cdk.tf.json")))!;
        stack["terraform"]!["required_providers"]!["aws"]!["version"] = mirror.AwsVersion;
        stack["terraform"]!.AsObject().Remove("backend");
        Directory.CreateDirectory(folder["real"]);
        File.WriteAllText(folder["real", "cdk.tf.json"], stack.ToJsonString());
        var terraform = new Terraform(folder["real"], new Dictionary<string, string>(mirror.Variables(folder["mirror.rc"]).Concat(emulator.Variables)) { ["AWS_S3_USE_PATH_STYLE"] = "true" });
        await terraform.SucceedAsync("init", "-input=false");
        return terraform;
    }
}
