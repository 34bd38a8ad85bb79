using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Azure;
using Infra.Constructs.Tests.Azure;
using Infra.Constructs.Tests.Google;

namespace Infra.Constructs.Tests;

public sealed class SecretReferenceTests
{
    [Fact]
    public void Secret_of_AWS_is_read_by_its_role_only()
    {
        var stack = TestEstate.Synth(estate =>
        {
            var stack = new TestEstate.TestAwsStack(estate, estate.Environment("prod"));
            // Twice: several may refer to one.
            _ = new Infra.Constructs.Aws.SecretReference(stack, "Other", "orders-database");
            var secret = new Infra.Constructs.Aws.SecretReference(stack, "Password", "orders-database");
            _ = new ServiceRole(stack, "Orders", new()
            {
                Name = "orders", Description = "Takes orders", Policy = [secret.Read],
                Trust = new() { Sid = "Tasks", Principal = PolicyPrincipal.Service("ecs-tasks.amazonaws.com"), Actions = ["sts:AssumeRole"] },
            });
        }).Stacks.Single();

        Assert.All(stack.Resources.Where(resource => resource.Type == "aws_secretsmanager_secret"), data => Assert.Equal("lynx-prod-orders-database", (string)data.Body["name"]!));
        Assert.DoesNotContain(stack.Resources, resource => resource.Type == "aws_secretsmanager_secret_version");
        var policy = (string)stack.Single("aws_iam_role_policy")["policy"]!;
        Assert.Contains("\"Sid\":\"ReadOrdersDatabase\",\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"${data.aws_secretsmanager_secret.", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_of_Google_is_read_by_its_account_only()
    {
        var stack = GoogleEstate.Synth("prod", stack =>
            new Infra.Constructs.Google.SecretReference(stack, "Password", "orders-database").GrantRead(new(stack, "Orders", new() { Name = "orders", Description = "Takes orders", Roles = [] })));

        Assert.Equal("lynx-prod-orders-database", (string)stack.Resources.Single(resource => resource.Type == "google_secret_manager_secret").Body["secret_id"]!);
        var grant = stack.Single("google_secret_manager_secret_iam_member");
        Assert.Equal("roles/secretmanager.secretAccessor", (string)grant["role"]!);
        Assert.EndsWith(".member}", (string)grant["member"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_of_Azure_is_read_by_its_identity_only()
    {
        Infra.Constructs.Azure.SecretReference? secret = null;
        var stack = AzureEstate.Synth("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            secret = new(stack, "Password", AzureEstate.Vault(stack, group, AzureEstate.Workspace(stack, group)), "orders-database");
            secret.GrantRead(new ManagedIdentity(stack, "Orders", "orders", group));
        });

        var grant = stack.Single("azurerm_role_assignment", "Orders/Read-Password");
        Assert.Equal("Key Vault Secrets User", (string)grant["role_definition_name"]!);
        Assert.EndsWith("/secrets/orders-database", (string)grant["scope"]!, StringComparison.Ordinal);
        Assert.EndsWith("secrets/orders-database", secret!.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_a_vault_does_not_take_is_refused() => Assert.Equal(
        "INFRA1106 azure-dev-test/Password: Name \"orders_database\" is not allowed; a secret of a vault allows letters, digits and hyphens. Change the name of the estate, the environment or the construct.",
        AzureEstate.Refusal("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            _ = new Infra.Constructs.Azure.SecretReference(stack, "Password", AzureEstate.Vault(stack, group, AzureEstate.Workspace(stack, group)), "orders_database");
        }));
}
