using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Pipelines;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Pipelines;
using Infra.Constructs.Google.State;
using Infra.Constructs.Tests.Aws;
using Infra.Constructs.Tests.Azure;
using Infra.Constructs.Tests.Google;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Tests.State;

/// <summary>Pipelines whose states are where somebody else keeps them.</summary>
public sealed class ExistingStateStorageTests
{
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly GitHubRepository Repository = new() { Owner = "lynx", Name = "infra", OwnerId = 42, Id = 43 };

    private static readonly S3StateBackend Bucket = new() { Bucket = "company-states", Region = "eu-west-1", KmsKeyArn = Key, LockTable = "company-locks" };

    [Fact]
    public void Roles_of_AWS_reach_the_bucket_the_key_and_the_table()
    {
        var stack = AwsFoundationGround.Synth(OnAws(Bucket));

        Assert.Empty(stack.All("aws_s3_bucket"));
        var policy = (string)stack.Single("aws_iam_role_policy", "Pipelines/lynx-prod-apply/state")["policy"]!;
        Assert.Contains("\"arn:aws:s3:::company-states/aws/prod/*/terraform.tfstate\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"company-states/aws/prod/*/terraform.tfstate-md5\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"arn:aws:dynamodb:eu-west-1:111122223333:table/company-locks\"", policy, StringComparison.Ordinal);
        Assert.Contains($"\"{Key}\"", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_of_a_key_is_refused() => Assert.Equal(
        "INFRA1270 S3StateStorage.FromExisting: KmsKeyArn is \"arn:aws:kms:eu-west-1:111122223333:alias/states\"; a role is granted the key by its ARN. "
        + "Write it as arn:aws:kms:REGION:ACCOUNT:key/ID: aws kms describe-key prints it.",
        AwsFoundationGround.Refusal(OnAws(Bucket with { KmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:alias/states" })));

    [Fact]
    public void Accounts_of_Google_reach_the_bucket()
    {
        var stack = TestEstate.Synth(estate =>
        {
            var foundation = new GoogleEstate.TestGoogleStack(estate, null, GoogleEstate.Project, "foundation");
            _ = new GooglePipelines(foundation, "Pipelines", new()
            {
                Repositories = [Repository],
                Projects = estate.Environments.ToDictionary(environment => environment, environment => GoogleEstate.Project with { Id = $"lynx-{environment}" }),
                State = GcsStateStorage.FromExisting(new() { Bucket = "company-states" }),
                GrantableRoles = [],
            });
        }).Stacks.Single();

        Assert.Empty(stack.All("google_storage_bucket"));
        Assert.All(stack.All("google_storage_bucket_iam_member"), member => Assert.Equal("company-states", (string)member.Body["bucket"]!));
        Assert.Equal(
            "resource.name.startsWith('projects/_/buckets/company-states/objects/google/prod/')",
            (string)stack.Single("google_storage_bucket_iam_member", "Pipelines/prod-apply/States-prod")["condition"]!["expression"]!);
    }

    [Fact]
    public void Identities_of_Azure_reach_the_container()
    {
        var stack = TestEstate.Synth(estate =>
        {
            var foundation = new AzureFoundation(estate);
            _ = new AzurePipelines(foundation, "Pipelines", new()
            {
                Repositories = [Repository],
                Subscriptions = estate.Environments.ToDictionary(environment => environment, _ => AzureEstate.Subscription),
                State = AzureStateStorage.FromExisting("0a0a0a0a-4e5f-4678-9abc-def012345678", new() { ResourceGroup = "states", StorageAccount = "companystates" }),
                AssignableRoles = [BuiltInRole.Reader],
            });
        }).Stacks.Single();

        Assert.Empty(stack.All("azurerm_storage_account"));
        Assert.Equal(
            "/subscriptions/0a0a0a0a-4e5f-4678-9abc-def012345678/resourceGroups/states/providers/Microsoft.Storage/storageAccounts/companystates/blobServices/default/containers/tfstate",
            (string)stack.Single("azurerm_role_assignment", "Pipelines/prod-apply/Identity/States-prod")["scope"]!);
    }

    private static Action<AwsStack> OnAws(S3StateBackend backend) =>
        stack => _ = new AwsPipelines(stack, "Pipelines", new() { Repositories = [Repository], State = S3StateStorage.FromExisting(backend) });

    private sealed class AzureFoundation(Estate estate) : AzureStack(estate, null, "foundation", AzureEstate.Subscription);
}
