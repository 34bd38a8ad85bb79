using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Schemas;
using Infra.Schemas.Storage;
using Infra.Simulator.Behavior;
using Infra.Simulator.Computed;
using Infra.Simulator.Planning;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly BlockSchema Schema = SchemaFile.Read(
        """
        {"format": 1, "source": "example/cloud", "version": "1", "origin": "a test"}
        provider cloud {}
        resource cloud_server {"disk": ["block list 0..*", {"id": "computed string", "size": "optional number"}], "id": "computed string", "kind": "optional string", "name": "required string", "revision": "computed number", "tags": "optional map(string)", "tags_all": "optional computed map(string)", "zone": "optional computed string"}
        """).Resources["cloud_server"];

    private static readonly ResourceBehavior Behavior = new()
    {
        Replace = ["name"],
        Recompute = ["revision"],
        Defaults = new Dictionary<string, JsonElement> { ["kind"] = Json("\"small\""), ["disk.size"] = Json("10") },
    };

    private static readonly ProviderBehavior Provider = new()
    {
        Settings = new Dictionary<string, IReadOnlyList<string>> { ["zone"] = ["= z1"] },
        Account = "zone",
        Labels = [new("tags_all", "tags", "default_tags.tags")],
        Resources = new Dictionary<string, ResourceBehavior>(),
        Data = new Dictionary<string, ResourceBehavior>(),
    };

    private static readonly Value Exists = Read(
        """{"disk":[{"id":"d1","size":10}],"id":"i","kind":"small","name":"a","revision":1,"tags":null,"tags_all":{"team":"x"},"zone":"z9"}""");

    [Fact]
    public void Create_sets_defaults_and_leaves_to_the_cloud_what_only_it_knows() => Assert.Equal(
        """
        {"disk":[{"id":(known after apply),"size":10}],"id":(known after apply),"kind":"small","name":"a","revision":(known after apply),"tags":{"k":"v"},"tags_all":{"k":"v","team":"x"},"zone":(known after apply)}
        """,
        Create("""{"disk":[{}],"name":"a","tags":{"k":"v"}}""", Provider).ToString());

    [Fact]
    public void Create_inherits_what_the_provider_is_set_to() =>
        Assert.Equal(Value.Of("z1"), Create("""{"name":"a"}""", Provider with { Inherited = ["zone"] })["zone"]);

    [Fact]
    public void Update_that_changes_nothing_is_no_change()
    {
        var plan = Update("""{"disk":[{}],"name":"a"}""");

        Assert.Equal(Exists, plan.Planned);
        Assert.Empty(plan.RequiresReplace);
    }

    [Fact]
    public void Update_keeps_what_the_cloud_knows_and_recomputes_what_any_update_changes()
    {
        var plan = Update("""{"disk":[{}],"kind":"large","name":"a"}""");

        Assert.Equal(Exists.With("kind", Value.Of("large")).With("revision", Value.Unknown), plan.Planned);
        Assert.Empty(plan.RequiresReplace);
    }

    [Fact]
    public void Change_of_what_forces_replacement_requires_it() =>
        Assert.Equal(["name"], Update("""{"disk":[{}],"name":"b"}""").RequiresReplace.Select(path => path.ToString()));

    [Fact]
    public void New_block_is_planned_like_a_new_resource() => Assert.Equal(
        """[{"id":"d1","size":10},{"id":(known after apply),"size":20}]""",
        Update("""{"disk":[{},{"size":20}],"name":"a"}""").Planned["disk"].ToString());

    private static Value Create(string config, ProviderBehavior provider) =>
        new Planner(Schema, Behavior, []).Create(Read(config), Read(config), Settings(provider));

    private static ResourcePlan Update(string config)
    {
        var (own, proposed) = (Read(config), Read(config));
        foreach (var name in new[] { "id", "revision", "tags_all", "zone" }) proposed = proposed.With(name, Exists[name]);
        var disks = own["disk"].Items.Select((disk, i) => disk.With("id", i == 0 ? Value.Of("d1") : Value.Null));
        return new Planner(Schema, Behavior, []).Update(Exists, own, proposed.With("disk", Value.List(disks)), Settings(Provider));
    }

    private static ProviderSettings Settings(ProviderBehavior provider) => new(provider, Value.Map([
        KeyValuePair.Create("default_tags", Value.List([
            Value.Map([KeyValuePair.Create("tags", Value.Map([KeyValuePair.Create("team", Value.Of("x"))]))])]))]));

    private static Value Read(string json) => ValueJson.Read(JsonNode.Parse(json), Schema.ToObjectType());

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
