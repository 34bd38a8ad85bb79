using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Own.Adoption;

public sealed class AdoptionTests
{
    private const string Power = "INFRA-ADOPTED-POWER", Adopted = "INFRA-ADOPTED", Moved = "INFRA-MOVED", Access = "INFRA-NEW-ACCESS";

    [Theory]
    [InlineData("no-op")]
    [InlineData("update")]
    public void Import_is_seen_and_one_of_power_stops(string action)
    {
        Assert.Equal(["aws_iam_role.it : imported: it was created outside of the estate"], Planned("aws_iam_role", "{}", action, imported: true).Findings(Power));
        Assert.Equal(["aws_vpc.it : imported: it was created outside of the estate"], Planned("aws_vpc", "{}", action, imported: true).Findings(Adopted));
        Assert.Equal([], Planned("aws_vpc", "{}", action, imported: true).Findings(Power));
        Assert.Equal([], Planned("aws_iam_role", "{}", action).Findings(Adopted));
    }

    [Theory]
    [InlineData(true, "aws_security_group_rule.it : wider than it was: tcp 8443 from 203.0.113.0/24")]
    [InlineData(false, null)]
    public void What_an_import_lets_in_is_new_to_the_estate(bool imported, string? found) => Assert.Equal(
        found is null ? [] : [found],
        Planned("aws_security_group_rule", """{ "type": "ingress", "protocol": "tcp", "from_port": 8443, "to_port": 8443, "cidr_blocks": ["203.0.113.0/24"] }""", "no-op", imported).Findings(Access));

    [Fact]
    public void Move_of_what_holds_data_needs_protection_at_the_new_address()
    {
        const string Found = "aws_s3_bucket.it : moved from aws_s3_bucket.was, and without prevent_destroy at its new address";

        Assert.Equal([Found], Planned("aws_s3_bucket", "{}", from: "aws_s3_bucket.was").Findings(Moved));
        Assert.Equal([Found], Planned("aws_s3_bucket", "{}", from: "aws_s3_bucket.was", written: """{ "lifecycle": { "prevent_destroy": false } }""").Findings(Moved));
        Assert.Equal([], Planned("aws_s3_bucket", "{}", from: "aws_s3_bucket.was", written: """{ "lifecycle": { "prevent_destroy": true } }""").Findings(Moved));
    }

    [Fact]
    public void Move_of_what_holds_nothing_and_a_resource_that_stays_pass()
    {
        Assert.Equal([], Planned("aws_vpc", "{}", from: "aws_vpc.was").Findings(Moved));
        Assert.Equal([], Planned("aws_s3_bucket", "{}").Findings(Moved));
    }

    private static PolicyEstate Planned(string type, string body, string action = "no-op", bool imported = false, string? from = null, string? written = null)
    {
        var change = new JsonObject { ["actions"] = new JsonArray(action), ["before"] = JsonNode.Parse(body), ["after"] = JsonNode.Parse(body) };
        if (imported) change["importing"] = new JsonObject { ["id"] = "x" };
        var other = """{ "address": "random_pet.a", "mode": "managed", "type": "random_pet", "name": "a", "change": { "actions": ["no-op"], "before": {}, "after": {} } }""";
        var resource = new JsonObject { ["address"] = $"{type}.it", ["mode"] = "managed", ["type"] = type, ["name"] = "it", ["previous_address"] = from, ["change"] = change };
        return TestEstate.Planned(
            new JsonObject { ["resource_changes"] = new JsonArray(JsonNode.Parse(other), resource) }.ToJsonString(),
            written is null ? null : $$"""{ "resource": { "{{type}}": { "it": {{written}} } } }""");
    }
}
