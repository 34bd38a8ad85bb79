using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.Trail;

/// <summary>
/// Raises an alarm when something other than a pipeline makes a change, through the console or a command line, since changes outside the
/// code are drift. In the account's region each change is reported separately within seconds. For all other regions, where the estate has
/// no resources, the trail's log group counts changes in five-minute periods.
/// </summary>
public sealed class ManualWriteAlarm : EstateConstruct
{
    private const string Namespace = "Infra/Trail";
    private const string Name = "manual-write";

    /// <summary>Creates both alarms.</summary>
    public ManualWriteAlarm(AwsStack scope, string id, ManualWriteAlarmOptions options) : base(scope, id)
    {
        var roles = Machines();
        _ = new EventAlarm(this, "Here", new()
        {
            Name = Name, Description = "Changed by hand", Pattern = ManualWrite.Pattern(roles), Topic = options.Topic,
        });
        CountElsewhere(scope.Account.Region, roles, options);
    }

    /// <summary>Name prefixes of roles that people do not use: those of environments and of AWS services.</summary>
    private string[] Machines() => [.. Stack.Estate.Environments.Select(environment => $"{Stack.Estate.Name}-{environment.Name}-"), "AWSServiceRoleFor"];

    private void CountElsewhere(string region, IReadOnlyList<string> roles, ManualWriteAlarmOptions options)
    {
        var name = ResourceName($"{Name}-elsewhere", AwsNameRules.EventRule);
        _ = new AwsCloudwatchLogMetricFilter(this, "Filter", new AwsCloudwatchLogMetricFilterConfig
        {
            Name = name,
            LogGroupName = options.Trail.Logs.Resource.Name,
            Pattern = ManualWrite.FilterOutside(region, roles),
            MetricTransformation = new AwsCloudwatchLogMetricFilterMetricTransformation { Namespace = Namespace, Name = name, Value = "1" },
        });
        _ = new AwsCloudwatchMetricAlarm(this, "Elsewhere", new AwsCloudwatchMetricAlarmConfig
        {
            AlarmName = name,
            AlarmDescription = $"Changed by hand outside {region}: see the log group {options.Trail.Logs.Name}",
            Namespace = Namespace,
            MetricName = name,
            Statistic = "Sum",
            Period = 300,
            EvaluationPeriods = 1,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Threshold = 1,
            TreatMissingData = "notBreaching",
            AlarmActions = [options.Topic.Resource.Arn],
        });
    }
}
