using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>Stacks that read others which a change plans too, with Terraform for real.</summary>
public sealed class ForeseenPlanTests : IDisposable
{
    private const string Network = "aws-dev-network";
    private const string Cluster = "aws-dev-cluster";

    private readonly SynthesizedEstate _estate = new() { Environments = [new("dev", GateMode.Soft)] };

    public ForeseenPlanTests() => RealTerraform.Require();

    public void Dispose() => _estate.Dispose();

    private string Folder => Path.Combine(_estate.Out, "stacks", Cluster);

    [Fact]
    public async Task Consumer_is_planned_by_what_its_producer_plans_to_output()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));

        var result = await _estate.RunAsync("diff", "--plan-json", Path.Combine(_estate.Root, "json"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "aws-dev-network: 1 to create\n  + Vpc  (terraform_data)\naws-dev-cluster: 1 to create, with the planned outputs of aws-dev-network\n  + Nodes  (terraform_data)\n",
            result.Output);
        var plan = JsonNode.Parse(File.ReadAllText(Path.Combine(_estate.Root, "json", $"{Cluster}.json")))!;
        Assert.Equal("10.0.1.0/24", (string?)plan["resource_changes"]!.AsArray().Single(change => (string?)change!["type"] == "terraform_data")!["change"]!["after"]!["input"]);
        Assert.False((bool)plan["applyable"]!);
    }

    [Fact]
    public async Task Nothing_that_could_be_applied_or_read_is_left_of_it()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        await _estate.RunAsync("diff");

        Assert.Equal([".terraform", "cdk.tf.json"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Where(name => name != ".terraform.lock.hcl").Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(_estate.Out, "stacks", Network, "plan.tfplan")));
        Assert.DoesNotContain("so the gate checks the output of synth", (await _estate.RunAsync("gate")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _estate.RunAsync("deploy", "--auto-approve")).ExitCode);
    }

    [Fact]
    public async Task Output_that_only_an_apply_can_tell_is_what_the_consumer_waits_for()
    {
        Add("id", ("id", "${terraform_data.Vpc.id}"), ("subnet", "10.0.1.0/24"));

        var result = await _estate.RunAsync("diff");

        Assert.Equal(7, result.ExitCode);
        Assert.Equal("aws-dev-network: 1 to create\n  + Vpc  (terraform_data)\naws-dev-cluster: not planned: needs aws-dev-network\n", result.Output);
        Assert.Equal(0, (await _estate.RunAsync("diff", "--allow-unplanned")).ExitCode);
    }

    [Fact]
    public async Task Output_that_nobody_knows_yet_keeps_nobody_who_does_not_read_it()
    {
        Add("subnet", ("id", "${terraform_data.Vpc.id}"), ("subnet", "10.0.1.0/24"));

        Assert.Equal(0, (await _estate.RunAsync("diff")).ExitCode);
    }

    [Fact]
    public async Task Consumer_of_an_applied_producer_sees_the_output_that_changes()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        await _estate.RunAsync("deploy", "--auto-approve");
        Add("subnet", ("subnet", "10.0.2.0/24"));

        var result = await _estate.RunAsync("diff");

        Assert.Equal(
            """
            aws-dev-network: only outputs change
            aws-dev-cluster: 1 to update, with the planned outputs of aws-dev-network
              ~ Nodes  (terraform_data)
                  input: "10.0.1.0/24" → "10.0.2.0/24"
                  output: "10.0.1.0/24" → (known after apply)

            """, result.Output);
    }

    [Fact]
    public async Task Consumer_of_a_producer_whose_outputs_stay_reads_its_state()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal("aws-dev-network: no changes\naws-dev-cluster: no changes\n", (await _estate.RunAsync("diff")).Output);
    }

    [Fact]
    public async Task Each_of_a_chain_is_planned_by_what_the_one_before_plans()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        _estate
            .Add(Cluster, Config.Of(Config.Data($"{Cluster}/Nodes", Read("subnet"))).Reading(_estate.StateOf(Network)).Output("host", $"nodes in {Read("subnet")}"), Network)
            .Add("aws-dev-apps", Config.Of(Config.Data("aws-dev-apps/Queue", Read("host"))).Reading(_estate.StateOf(Cluster)), Cluster);

        var result = await _estate.RunAsync("diff", "--plan-json", Path.Combine(_estate.Root, "json"));

        Assert.EndsWith("aws-dev-apps: 1 to create, with the planned outputs of aws-dev-cluster\n  + Queue  (terraform_data)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("nodes in 10.0.1.0/24", File.ReadAllText(Path.Combine(_estate.Root, "json", "aws-dev-apps.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Producer_whose_plan_fails_leaves_its_consumer_with_what_is_applied()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        await _estate.RunAsync("deploy", "--auto-approve");
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc", "${nonsense.here}")).Output("subnet", "10.0.2.0/24"));

        var result = await _estate.RunAsync("diff");

        Assert.Equal((1, "aws-dev-cluster: no changes\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Secret_that_is_planned_is_masked_wherever_it_is_shown()
    {
        // Not in clear in what synth wrote.
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc")).Output("password", "${base64decode(\"aHVudGVyMjQy\")}", sensitive: true));
        AddCluster("password");

        var result = await _estate.RunAsync("diff", "--summaries", Path.Combine(_estate.Root, "summaries"), "--masked-plans", Path.Combine(_estate.Root, "masked"));

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("hunter242", result.Output + result.Error, StringComparison.Ordinal);
        Assert.All(
            ((string[])["summaries", "masked"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_estate.Root, folder))),
            file => Assert.DoesNotContain("hunter242", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("(sensitive)", File.ReadAllText(Path.Combine(_estate.Root, "masked", $"{Cluster}.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deployment_plans_by_what_is_applied_alone()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        // What a plan that was killed may have left.
        File.WriteAllText(Path.Combine(Folder, "planned_override.tf.json"), """{"data": {"terraform_remote_state": {"producer": {"backend": "local", "config": {"path": "nowhere.tfstate"}}}}}""");

        var result = await _estate.RunAsync("deploy", "--auto-approve");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("by what", result.Error, StringComparison.Ordinal);
        Assert.Contains("10.0.1.0/24", File.ReadAllText(_estate.StateOf(Cluster)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_as_JSON_names_what_it_was_made_by_and_what_is_planned_later()
    {
        Add("subnet", ("subnet", "10.0.1.0/24"));
        _estate.Add("aws-dev-apps", Config.Of(Config.Data("aws-dev-apps/Queue", Read("host"))).Reading(_estate.StateOf(Cluster)), Cluster);

        var stacks = JsonNode.Parse((await _estate.RunAsync("diff", "--json")).Output)!.AsArray();

        Assert.Equal("create", (string?)stacks[0]!["changes"]![0]!["action"]);
        Assert.Equal("aws-dev-network/Vpc", (string?)stacks[0]!["changes"]![0]!["constructPath"]);
        Assert.Equal(Network, (string?)stacks[1]!["foresees"]![0]);
        Assert.Equal(Cluster, (string?)stacks[2]!["plannedAfter"]![0]);
    }

    private void Add(string read, params (string Name, string Value)[] outputs)
    {
        var network = Config.Of(Config.Data($"{Network}/Vpc"));
        foreach (var (name, value) in outputs) network.Output(name, value);
        _estate.Add(Network, network);
        AddCluster(read);
    }

    private void AddCluster(string read) => _estate.Add(Cluster, Config.Of(Config.Data($"{Cluster}/Nodes", Read(read))).Reading(_estate.StateOf(Network)), Network);

    private static string Read(string output) => $"${{data.terraform_remote_state.producer.outputs.{output}}}";
}
