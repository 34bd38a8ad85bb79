using System.Text.Json.Nodes;
using Infra.Simulator.Accounts;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Lifecycle;

public sealed class ScaleTests
{
    private const int Count = 2000;

    [Fact]
    public async Task Two_thousand_resources_are_planned()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        await (await Terraform.InitializeAsync(clouds, Stack.Write(folder, "large", Stack.LogGroups(1)))).ApplyAsync();
        Multiply(clouds["aws"].Account("111122223333"), folder["states", "s3", "large", "terraform.tfstate"]);
        var terraform = await Terraform.InitializeAsync(clouds, Stack.Write(folder, "large", Stack.LogGroups(Count)));

        Assert.Equal(0, await terraform.PlanAsync());
    }

    /// <summary>Terraform's own time to apply grows with the square of the number, so that only the first is applied and the rest are copies.</summary>
    private static void Multiply(Account account, string stateFile)
    {
        var first = account.Resources.Single();
        var state = JsonNode.Parse(File.ReadAllText(stateFile))!;
        var resource = state["resources"]![0]!;
        for (var i = 1; i < Count; i++)
        {
            var name = $"group-{i}";
            account.Put(new(first.Type, name, first.State.With("id", Value.Of(name)).With("name", Value.Of(name))));
            var copy = resource.DeepClone();
            copy["name"] = $"g{i}";
            var attributes = copy["instances"]![0]!["attributes"]!;
            attributes["id"] = name;
            attributes["name"] = name;
            state["resources"]!.AsArray().Add(copy);
        }

        File.WriteAllText(stateFile, state.ToJsonString());
    }
}
