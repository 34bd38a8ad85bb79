using System.Text;
using Infra.Contracts.Problems;

namespace Infra.Plans.Tests;

public sealed class PlanTests
{
    private const string Vpc = """{"resource_changes":[{"address":"aws_vpc.a","type":"aws_vpc","name":"a","change":{"actions":["create"],"after":{"größe":1}}}]}""";

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "UTF-8 without a mark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) },
        { "UTF-8 with a mark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) },
        { "UTF-16, little-endian", new UnicodeEncoding(bigEndian: false, byteOrderMark: true) },
        { "UTF-16, big-endian", new UnicodeEncoding(bigEndian: true, byteOrderMark: true) },
        { "UTF-32", new UTF32Encoding(bigEndian: false, byteOrderMark: true) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Plan_is_read_in_every_encoding_that_a_shell_redirects_it_in(string name, Encoding encoding)
    {
        var change = Assert.Single(Plan.Read(name, [.. encoding.Preamble, .. encoding.GetBytes(Vpc)]).Changes);

        Assert.Equal(("aws_vpc.a", PlannedAction.Create, 1), (change.Address, change.Action, (int)change.Change.After!["größe"]!));
    }

    [Theory]
    [InlineData("""["no-op"]""", PlannedAction.NoOp)]
    [InlineData("""["read"]""", PlannedAction.Read)]
    [InlineData("""["open"]""", PlannedAction.Read)]
    [InlineData("""["renew"]""", PlannedAction.Read)]
    [InlineData("""["close"]""", PlannedAction.Read)]
    [InlineData("""["create"]""", PlannedAction.Create)]
    [InlineData("""["update"]""", PlannedAction.Update)]
    [InlineData("""["delete"]""", PlannedAction.Destroy)]
    [InlineData("""["delete","create"]""", PlannedAction.Replace)]
    [InlineData("""["create","delete"]""", PlannedAction.Replace)]
    [InlineData("""["forget"]""", PlannedAction.Forget)]
    [InlineData("""["forget","create"]""", PlannedAction.ForgetAndCreate)]
    [InlineData("""["create","forget"]""", PlannedAction.ForgetAndCreate)]
    public void Every_action_of_Terraform_and_OpenTofu_is_known(string actions, PlannedAction action) =>
        Assert.Equal(action, Read(Change($$"""{"actions":{{actions}}}""")).Action);

    [Fact]
    public void Resource_that_is_only_imported_or_moved_changes_the_state()
    {
        Assert.Equal(PlannedAction.Import, Read(Change("""{"actions":["no-op"],"importing":{"id":"vpc-1"}}""")).Action);
        Assert.Equal(PlannedAction.Move, Read(Change("""{"actions":["no-op"]}""", "\"previous_address\":\"aws_vpc.old\",")).Action);
        Assert.Equal(PlannedAction.Update, Read(Change("""{"actions":["update"],"importing":{"id":"vpc-1"}}""", "\"previous_address\":\"aws_vpc.old\",")).Action);
    }

    [Fact]
    public void Actions_that_nobody_knows_are_refused_all_at_once()
    {
        var refusal = Refused(
            $$"""
            { "resource_changes": [ {{Change("""{"actions":["delete","forget"]}""")}} ], "resource_drift": [ {{Change("""{"actions":["freeze"]}""")}} ],
              "output_changes": { "id": { "actions": ["guess"] } } }
            """);

        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        Assert.Equal(
            [
                "INFRA2002 aws-prod-network: The plan has the actions \"delete\", \"forget\" for aws_vpc.a, which this version of Infra does not support. "
                + "Update Infra, or plan with a version of Terraform or OpenTofu that it supports.",
                "INFRA2002 aws-prod-network: The plan has the actions \"freeze\" for aws_vpc.a, which this version of Infra does not support. "
                + "Update Infra, or plan with a version of Terraform or OpenTofu that it supports.",
                "INFRA2002 aws-prod-network: The plan has the actions \"guess\" for output.id, which this version of Infra does not support. "
                + "Update Infra, or plan with a version of Terraform or OpenTofu that it supports.",
            ],
            refusal.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("\"errored\":true,\"complete\":false", "The plan is incomplete: planning stopped with an error. Correct the error that terraform plan reported, and plan again.")]
    [InlineData("\"complete\":false", "The plan is incomplete: it needs a second plan and apply. Plan without -target, and without changes that Terraform defers.")]
    [InlineData(
        "\"complete\":false,\"deferred_changes\":[{\"reason\":\"provider_config_unknown\",\"resource_change\":{\"address\":\"aws_vpc.b\",\"type\":\"aws_vpc\",\"change\":{\"actions\":[\"create\"]}}}]",
        "The plan is incomplete: Terraform defers aws_vpc.b (provider_config_unknown). Apply the resources that it depends on, and plan again.")]
    public void Plan_that_is_not_whole_is_refused(string members, string message) =>
        Assert.Equal($"INFRA2003 aws-prod-network: {message}", Refused($$"""{"resource_changes":[],{{members}}}""").Message);

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"resource_changes":{}}""")]
    [InlineData("""{"resource_changes":[{"type":"aws_vpc","change":{"actions":["create"]}}]}""")]
    [InlineData("""{"resource_changes":[{"address":"aws_vpc.a","type":"aws_vpc"}]}""")]
    [InlineData("""{"resource_changes":[{"address":"aws_vpc.a","type":"aws_vpc","change":{"actions":"create"}}]}""")]
    [InlineData("""{"planned_values":{"root_module":{"resources":[{"type":"aws_vpc"}]}}}""")]
    public void File_of_another_form_is_refused(string json)
    {
        var refusal = Refused(json);

        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
        Assert.Equal("INFRA0220 aws-prod-network: It can't be read as the JSON of a plan. Write it with terraform show -json PLAN > FILE.", refusal.Message);
    }

    [Theory]
    [InlineData("""{"tags":true}""", """{"tags":{"a":true}}""", """{"tags":true}""")]
    [InlineData("""{"tags":{"a":true}}""", """{"tags":{"b":true}}""", """{"tags":{"a":true,"b":true}}""")]
    [InlineData("""{"list":[true]}""", """{"list":[false,true]}""", """{"list":[true,true]}""")]
    [InlineData("false", """{"a":true}""", """{"a":true}""")]
    [InlineData("""{"a":true}""", "true", "true")]
    public void Secret_of_one_side_is_secret_on_both(string before, string after, string both) =>
        Assert.Equal(both, Read(Change($$"""{"actions":["update"],"before_sensitive":{{before}},"after_sensitive":{{after}}}""")).Change.Sensitive!.ToJsonString());

    private static string Change(string change, string members = "") => $$"""{"address":"aws_vpc.a",{{members}}"type":"aws_vpc","name":"a","change":{{change}}}""";

    private static ResourceChange Read(string change) => Plan.Read("aws-prod-network", $$"""{"resource_changes":[{{change}}]}""").Changes[0];

    private static InfraException Refused(string json) => Assert.Throws<InfraException>(() => Plan.Read("aws-prod-network", json));
}
