using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.Trail;

/// <summary>The SNS topic for alarms, with its own key. Only EventBridge and CloudWatch of this account can publish to it.</summary>
public sealed class AlarmTopic : EstateConstruct
{
    private const string CloudWatch = "cloudwatch.amazonaws.com";

    private static readonly string[] Publishers = [CloudWatch, "events.amazonaws.com"];

    /// <summary>Creates the topic and its subscriptions.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1265: there are no recipients. INFRA1266: a recipient is not an email address.</exception>
    public AlarmTopic(AwsStack scope, string id, AlarmTopicOptions options) : base(scope, id)
    {
        Validate(
        [
            Require(options.Recipients.Count > 0, "INFRA1265", "Recipients is empty: an alarm would notify nobody.", "Name at least one address."),
            .. options.Recipients.Select(recipient => Require(
                recipient.Split('@') is [{ Length: > 0 }, { Length: > 0 }], "INFRA1266", $"Recipient \"{recipient}\" is not an email address.", "Write it as team@lynx.example.")),
        ]);

        var account = scope.Account;
        var name = ResourceName(options.Name, AwsNameRules.SnsTopic);
        Key = new EncryptionKey(this, "Key", new() { Name = options.Name, Description = $"Messages of the topic {name}", Users = [.. Publishers.Select(Encrypts)] });
        Resource = new AwsSnsTopic(this, "Topic", new AwsSnsTopicConfig { Name = name, KmsMasterKeyId = Key.Arn });
        Policy = new AwsSnsTopicPolicy(this, "Policy", new AwsSnsTopicPolicyConfig
        {
            Arn = Resource.Arn,
            Policy = new PolicyDocument([.. Publishers.Select(publisher => Publishes(publisher, account.Arn("sns", name), account))]).ToJson(),
        });
        foreach (var recipient in options.Recipients)
            _ = new AwsSnsTopicSubscription(this, recipient, new AwsSnsTopicSubscriptionConfig { TopicArn = Resource.Arn, Protocol = "email", Endpoint = recipient });
    }

    /// <summary>The L1 resource.</summary>
    public AwsSnsTopic Resource { get; }

    /// <summary>The key that encrypts the messages.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The topic policy. Alarms that publish to the topic must depend on it.</summary>
    internal AwsSnsTopicPolicy Policy { get; }

    // EventBridge sends neither account nor rule when it encrypts a message: with a condition, alarms would be lost silently.
    // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
    private static PolicyStatement Encrypts(string publisher) => new()
    {
        Sid = Sid(publisher), Principal = PolicyPrincipal.Service(publisher), Actions = ["kms:Decrypt", "kms:GenerateDataKey*"], Resources = ["*"],
    };

    private static PolicyStatement Publishes(string publisher, string topic, AwsAccount account) => new()
    {
        Sid = Sid(publisher),
        Principal = PolicyPrincipal.Service(publisher),
        Actions = ["sns:Publish"],
        Resources = [topic],
        Conditions = publisher == CloudWatch ? [new("StringEquals", "aws:SourceAccount", account.Id)] : [],
    };

    private static string Sid(string publisher) => char.ToUpperInvariant(publisher[0]) + publisher[1..publisher.IndexOf('.', StringComparison.Ordinal)];
}
