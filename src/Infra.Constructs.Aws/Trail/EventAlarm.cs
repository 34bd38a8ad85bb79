using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.Trail;

/// <summary>Publishes a message to a topic for each CloudTrail event that matches a pattern: who did what, where and when.</summary>
public sealed class EventAlarm : EstateConstruct
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["action"] = "$.detail.eventName", ["address"] = "$.detail.sourceIPAddress", ["region"] = "$.region", ["service"] = "$.detail.eventSource",
        ["time"] = "$.time", ["who"] = "$.detail.userIdentity.arn",
    };

    /// <summary>Creates the rule and its target.</summary>
    public EventAlarm(Construct scope, string id, EventAlarmOptions options) : base(scope, id)
    {
        Rule = new AwsCloudwatchEventRule(this, "Rule", new AwsCloudwatchEventRuleConfig
        {
            Name = ResourceName(options.Name, AwsNameRules.EventRule),
            Description = options.Description,
            EventPattern = options.Pattern.ToJsonString(Format),
            // Assuming a role counts as a read event.
            State = options.Reads ? "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" : "ENABLED",
        });
        _ = new AwsCloudwatchEventTarget(this, "Target", new AwsCloudwatchEventTargetConfig
        {
            Rule = Rule.Name,
            TargetId = "topic",
            Arn = options.Topic.Resource.Arn,
            InputTransformer = new AwsCloudwatchEventTargetInputTransformer
            {
                InputPaths = Fields,
                InputTemplate = $"\"{options.Description}: <who> called <action> of <service> in <region> from <address> at <time>.\"",
            },
            DependsOn = [options.Topic.Policy],
        });
    }

    /// <summary>The L1 resource.</summary>
    public AwsCloudwatchEventRule Rule { get; }
}
