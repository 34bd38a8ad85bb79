using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests.Lifecycle;

public sealed class CrossStackTests
{
    [Fact]
    public async Task Consumer_stack_reads_the_simulated_state_of_its_producer()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var network = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-network");
        await network.ApplyAsync();
        var cluster = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-cluster");
        await cluster.ApplyAsync();

        var subnets = Assert.Single(clouds.Resources, resource => resource.Type == "aws_eks_cluster").State.At("vpc_config.subnet_ids").Single();
        Assert.Equal(2, subnets.Items.Count(subnet => clouds["aws"].Account("111122223333").Find("aws_subnet", subnet.Scalar) is not null));
        Assert.Equal(0, await cluster.PlanAsync());
        Assert.True(File.Exists(folder["states", "s3", "aws", "dev", "network", "terraform.tfstate"]));
    }

    [Fact]
    public async Task Subnet_in_use_by_another_stack_cannot_be_destroyed()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var network = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-network");
        await network.ApplyAsync();
        var cluster = await Terraform.InitializeAsync(clouds, "Estates/aws-dev-cluster");
        await cluster.ApplyAsync();

        var (code, output) = await network.RunAsync("destroy", "-auto-approve", "-input=false");

        Assert.Equal(1, code);
        Assert.Matches("DependencyViolation: The subnet 'subnet-0[0-9a-f]{16}' has dependencies", output.ReplaceLineEndings(" "));
        await network.ApplyAsync();
        await cluster.DestroyAsync();
        await network.DestroyAsync();
        Assert.Empty(clouds.Resources);
    }

    [Fact]
    public async Task Prepared_stack_leaves_the_synthesized_folder_untouched()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var stack = Stack.Write(folder, "one", Stack.LogGroups(1));

        var prepared = clouds.Prepare(stack);

        Assert.Equal([Path.Combine(stack, "cdk.tf.json")], Directory.GetFiles(stack));
        Assert.Equal(
            [Path.Combine(prepared, "cdk.tf.json"), Path.Combine(prepared, "simulation_override.tf.json")],
            Directory.GetFiles(prepared).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "backend": { "consul": { "path": "infra/STACK/terraform.tfstate" } } }""", "consul", """{ "path": "infra/STACK/terraform.tfstate" }""")]
    [InlineData("""{ "backend": { "http": { "address": "https://s.example:8443/STACK?v=1", "lock_address": "https://s.example/lock" } } }""", "http", """{ "address": "https://s.example:8443/STACK?v=1" }""")]
    [InlineData("""{ "cloud": { "organization": "lynx", "workspaces": { "name": "STACK" } } }""", "remote", """{ "organization": "lynx", "workspaces": [{ "name": "STACK" }] }""")]
    public async Task State_in_any_backend_is_read_where_its_stack_writes_it(string settings, string backend, string config)
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder["clouds"]);
        var producer = Override(clouds, folder, "one", $$"""{ "terraform": {{settings.Replace("STACK", "one", StringComparison.Ordinal)}} }""");
        var other = Override(clouds, folder, "two", $$"""{ "terraform": {{settings.Replace("STACK", "two", StringComparison.Ordinal)}} }""");
        var consumer = Override(clouds, folder, "reader", $$"""
            { "data": { "terraform_remote_state": { "one": { "backend": "{{backend}}", "config": {{config.Replace("STACK", "one", StringComparison.Ordinal)}} } } } }
            """);

        var written = (string?)producer["terraform"]!["backend"]!["local"]!["path"];

        Assert.StartsWith(folder["clouds", "states", backend], written, StringComparison.Ordinal);
        Assert.Equal(written, (string?)consumer["data"]!["terraform_remote_state"]!["one"]!["config"]!["path"]);
        Assert.NotEqual(written, (string?)other["terraform"]!["backend"]!["local"]!["path"]);
    }

    private static JsonNode Override(SimulatedClouds clouds, TemporaryFolder folder, string name, string json)
    {
        Directory.CreateDirectory(folder["out", name]);
        File.WriteAllText(folder["out", name, "cdk.tf.json"], json);
        return JsonNode.Parse(File.ReadAllText(Path.Combine(clouds.Prepare(folder["out", name]), "simulation_override.tf.json")))!;
    }
}
