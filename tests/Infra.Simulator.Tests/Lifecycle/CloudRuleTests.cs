using Infra.Contracts.Problems;

namespace Infra.Simulator.Tests.Lifecycle;

public sealed class CloudRuleTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SimulatedClouds _clouds = null!;

    public async ValueTask InitializeAsync() => _clouds = await SimulatedClouds.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _clouds.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(
        """{"aws_subnet": {"a": {"vpc_id": "vpc-1", "cidr_block": "10.0.0.0/24"}}}""",
        "InvalidVpcID.NotFound: The vpc ID 'vpc-1' does not exist")]
    [InlineData(
        """{"aws_iam_role_policy_attachment": {"a": {"role": "nobody", "policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}}}""",
        "NoSuchEntity: The role with name nobody cannot be found.")]
    [InlineData(
        """
        {"aws_vpc": {"v0": {"cidr_block": "10.0.0.0/16"}, "v1": {"cidr_block": "10.1.0.0/16"}, "v2": {"cidr_block": "10.2.0.0/16"},
        "v3": {"cidr_block": "10.3.0.0/16"}, "v4": {"cidr_block": "10.4.0.0/16"}, "v5": {"cidr_block": "10.5.0.0/16"}}}
        """,
        "VpcLimitExceeded: The maximum number of VPCs has been reached.")]
    [InlineData(
        """{"aws_dynamodb_table": {"a": {"name": "t", "hash_key": "k", "attribute": [{"name": "k", "type": "S"}]}, "b": {"name": "t", "hash_key": "k", "attribute": [{"name": "k", "type": "S"}]}}}""",
        "aws_dynamodb_table: AlreadyExists: t already exists")]
    public async Task Cloud_refuses_what_a_real_one_would(string resources, string message)
    {
        var terraform = await Terraform.InitializeAsync(_clouds, Stack.Write(_folder, "refused", Stack.Of(resources)));

        var (code, output) = await terraform.RunAsync("apply", "-auto-approve", "-input=false");

        Assert.Equal(1, code);
        Assert.Contains($"Error: {message}", output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Existing_resource_can_be_imported_and_a_missing_one_cannot()
    {
        var creator = await Terraform.InitializeAsync(_clouds, Stack.Write(_folder, "creator", Stack.LogGroups(1)));
        await creator.ApplyAsync();
        var importer = await Terraform.InitializeAsync(_clouds, Stack.Write(_folder, "importer", Stack.LogGroups(2)));

        await importer.SucceedAsync("import", "aws_cloudwatch_log_group.g0", "group-0");
        var (code, output) = await importer.RunAsync("import", "aws_cloudwatch_log_group.g1", "group-1");

        Assert.Equal(1, code);
        Assert.Contains("There is no aws_cloudwatch_log_group with the id \"group-1\".", output);
        Assert.Equal([KeyValuePair.Create("aws_cloudwatch_log_group.g1", "create")], await importer.PlannedActionsAsync());
    }

    [Fact]
    public async Task Clouds_keep_what_exists_when_they_stop()
    {
        var stack = Stack.Write(_folder, "kept", Stack.LogGroups(3));
        await (await Terraform.InitializeAsync(_clouds, stack)).ApplyAsync();
        await _clouds.DisposeAsync();

        _clouds = await SimulatedClouds.StartAsync(_folder.Path);

        Assert.Equal(3, _clouds.Resources.Count());
        Assert.Equal(0, await (await Terraform.InitializeAsync(_clouds, stack)).PlanAsync());
    }

    [Fact]
    public async Task Folder_in_use_is_refused()
    {
        var e = await Assert.ThrowsAsync<InfraException>(() => SimulatedClouds.StartAsync(_folder.Path));

        Assert.Equal(ExitCode.StateLocked, e.ExitCode);
        Assert.Equal(
            $"INFRA4003 {_folder.Path}: Another process uses these simulated clouds. Wait until it ends, or simulate in another folder.",
            e.Message);
    }
}
