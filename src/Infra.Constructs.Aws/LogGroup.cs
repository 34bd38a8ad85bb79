using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws;

/// <summary>A CloudWatch log group, with its own key if the posture requires a customer-managed key.</summary>
public sealed class LogGroup : EstateConstruct
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
    private static readonly int[] Periods =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Creates the log group.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1210: CloudWatch does not support this retention period.</exception>
    public LogGroup(Construct scope, string id, LogGroupOptions options) : base(scope, id)
    {
        Validate(Require(
            Periods.Contains(options.RetentionDays), "INFRA1210",
            $"RetentionDays {options.RetentionDays} is not a retention period of CloudWatch: {string.Join(", ", Periods)}.", "Choose one of them."));

        var account = AwsStack.Of(this).Account;
        Name = AwsNameRules.LogGroup.Check(
            ConstructPath, options.FullName ?? string.Join('/', new[] { "", Stack.Estate.Name, Stack.Environment?.Name, options.Name }.OfType<string>()));
        Arn = account.Arn("logs", $"log-group:{Name}");
        Key = options.Encryption == Encryption.CustomerKey ? CreateKey(account, options.Name) : null;
        Resource = new AwsCloudwatchLogGroup(this, "LogGroup", new AwsCloudwatchLogGroupConfig
        {
            Name = Name, RetentionInDays = options.RetentionDays, KmsKeyId = Key?.Arn,
        });
    }

    /// <summary>The L1 resource.</summary>
    public AwsCloudwatchLogGroup Resource { get; }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>The ARN, known at synth, without the trailing <c>:*</c> for streams.</summary>
    public string Arn { get; }

    /// <summary>The customer-managed key, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html</remarks>
    private EncryptionKey CreateKey(AwsAccount account, string name) => new(this, "Key", new()
    {
        Name = name,
        Description = $"Records of the log group {Name}",
        Users =
        [
            new()
            {
                Sid = "CloudWatchLogs",
                Principal = PolicyPrincipal.Service($"logs.{account.Region}.amazonaws.com"),
                Actions = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
                Resources = ["*"],
                Conditions = [new("ArnEquals", "kms:EncryptionContext:aws:logs:arn", Arn)],
            },
        ],
    });
}
