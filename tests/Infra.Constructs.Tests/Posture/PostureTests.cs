using System.Reflection;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Azure;
using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Posture;
using Infra.Constructs.Tests.Azure;
using Infra.Contracts.Synthesized;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Posture;

public sealed class PostureTests
{
    private static readonly VpcOptions Options = new() { Cidr = "10.0.0.0/16" };

    private static readonly VpcPosture Excepted = VpcPosture.Hardened.Except(
        posture => posture with { NatGateways = NatGateways.One, FlowLogRetentionDays = 90 }, "One zone only", "platform@lynx.example", Today);

    [Theory]
    [InlineData("dev", 1)]
    [InlineData("prod", 3)]
    public void Construct_without_a_posture_takes_the_preset_of_its_environment(string environment, int gateways) =>
        Assert.Equal(gateways, TestEstate.Aws(environment, stack => _ = new Vpc(stack, "Vpc", Options)).All("aws_nat_gateway").Count());

    [Fact]
    public void Exception_changes_the_setting_and_writes_a_waiver_for_each()
    {
        var output = Synth(estate => _ = new Vpc(new TestAwsStack(estate, estate.Environment("prod")), "Vpc", Options with { Posture = Excepted }));

        Assert.Single(output.Stacks.Single().All("aws_nat_gateway"));
        Assert.Equal(["VpcPosture.FlowLogRetentionDays", "VpcPosture.NatGateways"], output.Estate.Waivers.Select(waiver => waiver.Setting));
        var waiver = output.Estate.Waivers[0];
        Assert.Equal("aws-prod-test/Vpc", waiver.ConstructPath);
        Assert.Equal(["CKV_AWS_66", "CKV_AWS_338"], waiver.Controls);
        Assert.Equal(("One zone only", "platform@lynx.example", Today), (waiver.Reason, waiver.Owner, waiver.Expires));
    }

    [Fact]
    public void Exception_that_has_ended_is_refused() => Assert.Equal(
        "INFRA1301 aws-prod-test/Vpc: The exception for VpcPosture.NatGateways expired on 2026-01-14; today is 2026-01-15. Ask platform@lynx.example to renew it in a review, or remove it.",
        Refused(VpcPosture.Hardened.Except(posture => posture with { NatGateways = NatGateways.One }, "One zone only", "platform@lynx.example", Today.AddDays(-1))));

    [Fact]
    public void Hardened_stack_relaxed_without_an_exception_is_refused() => Assert.Equal(
        """
        INFRA1302 aws-prod-test/Vpc: VpcPosture.NatGateways is "one" in a hardened environment, where it is "per zone". Keep the hardened value, or write VpcPosture.Hardened.Except(…) with a reason, an owner and an expiry date.
        INFRA1302 aws-prod-test/Vpc: VpcPosture.FlowLogRetentionDays is "7" in a hardened environment, where it is "365". Keep the hardened value, or write VpcPosture.Hardened.Except(…) with a reason, an owner and an expiry date.
        """,
        Refused(VpcPosture.Hardened with { NatGateways = NatGateways.One, FlowLogRetentionDays = 7 }));

    [Fact]
    public void Exception_without_reason_or_owner_or_change_is_refused() => Assert.Equal(
        """
        INFRA1303 aws-prod-test/Vpc: The exception for VpcPosture.NatGateways is incomplete: it must change a setting and name a reason and an owner. Complete it, or remove it.
        INFRA1303 aws-prod-test/Vpc: The exception for no setting is incomplete: it must change a setting and name a reason and an owner. Complete it, or remove it.
        """,
        Refused(VpcPosture.Hardened
            .Except(posture => posture with { NatGateways = NatGateways.One }, " ", "platform@lynx.example", Today)
            .Except(posture => posture, "Nothing", "platform@lynx.example", Today)));

    [Fact]
    public void Accepted_risk_becomes_a_waiver_of_the_construct()
    {
        var output = Synth(estate => new Vpc(new TestAwsStack(estate, estate.Environment("prod")), "Vpc", Options)
            .AcceptRisk(["CKV_AWS_1"], "Nobody listens", "platform@lynx.example", Today));

        var waiver = Assert.Single(output.Estate.Waivers);
        Assert.Equal(("aws-prod-test/Vpc", "AcceptedRisk", "Nobody listens", Today), (waiver.ConstructPath, waiver.Setting, waiver.Reason, waiver.Expires));
        Assert.Equal(["CKV_AWS_1"], waiver.Controls);
    }

    [Fact]
    public void Accepted_risk_that_has_ended_is_refused() => Assert.Equal(
        "INFRA1301 aws-prod-test/Vpc: The exception for CKV_AWS_1 expired on 2026-01-14; today is 2026-01-15. Ask platform@lynx.example to renew it in a review, or remove it.",
        AwsRefusal("prod", stack => new Vpc(stack, "Vpc", Options).AcceptRisk(["CKV_AWS_1"], "Nobody listens", "platform@lynx.example", Today.AddDays(-1))));

    [Fact]
    public void Relaxed_environment_takes_any_posture() =>
        Assert.NotEmpty(TestEstate.Aws("dev", stack => _ = new Vpc(stack, "Vpc", Options with { Posture = VpcPosture.Relaxed with { FlowLogRetentionDays = 30 } })).Resources);

    [Fact]
    public void Every_posture_of_the_clouds_in_use_is_in_the_table()
    {
        Assert.Equal(Names(typeof(AwsStack)), Tabled(estate => _ = new TestAwsStack(estate, null)));
        Assert.Equal(
            Names(typeof(AwsStack), typeof(AzureStack)),
            Tabled(estate => _ = (new TestAwsStack(estate, null), AzureEstate.Stack(estate, "dev"))));
        Assert.Empty(Tabled(_ => { }));

        static IEnumerable<string> Tabled(Action<Estate> describe) => Synth(describe).Estate.Postures.Select(posture => posture.Name);
        static IEnumerable<string> Names(params Type[] clouds) => clouds.SelectMany(Postures).Select(type => type.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_setting_of_a_posture_is_required() => Assert.All(
        new[] { typeof(AwsStack), typeof(AzureStack), typeof(GoogleStack) }.SelectMany(Postures)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)),
        property => Assert.True(property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)), $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Table_shows_values_as_a_reader_wants_them()
    {
        var settings = Synth(estate => _ = new TestAwsStack(estate, null)).Estate.Postures.Single(posture => posture.Name == nameof(VpcPosture)).Settings;

        Assert.Equal(new PostureSetting("NatGateways", "one", "per zone", []), settings[0] with { Controls = [] });
        Assert.Equal("yes → no", $"{settings[1].Relaxed} → {settings[1].Hardened}");
        Assert.All(settings, setting => Assert.True(setting.Differs));
    }

    private static IEnumerable<Type> Postures(Type cloud) => cloud.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SecurityPosture)));

    private static string Refused(VpcPosture posture) =>
        AwsRefusal("prod", stack => _ = new Vpc(stack, "Vpc", Options with { Posture = posture }));
}
