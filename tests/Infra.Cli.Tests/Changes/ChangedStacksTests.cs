using System.Text.Json.Nodes;
using Infra.Cli.Changes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Changes;

/// <summary>Which stacks a change touches: an estate before it, the same estate after it, and what is selected.</summary>
public sealed class ChangedStacksTests : IDisposable
{
    private readonly SynthesizedEstate _before = new() { Environments = [new("dev", default), new("prod", default)] };
    private readonly SynthesizedEstate _after = new() { Environments = [new("dev", default), new("prod", default)] };

    public ChangedStacksTests()
    {
        foreach (var estate in new[] { _before, _after })
        {
            estate.Add("aws-foundation", Json("aws"));
            foreach (var environment in new[] { "dev", "prod" })
            {
                estate.Add($"aws-{environment}-network", Json("aws"));
                estate.Add($"aws-{environment}-cluster", Json("aws"), $"aws-{environment}-network");
                estate.Add($"aws-{environment}-apps", Json("aws"), $"aws-{environment}-cluster");
                estate.Add($"google-{environment}-network", Json("google"));
            }
        }
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    [Fact]
    public void Nothing_changed_selects_nothing() => AssertChanged();

    [Fact]
    public void Comment_in_the_code_leaves_the_json_and_selects_nothing()
    {
        _after.Write("../stacks/Lynx.cs", "// A comment.");

        AssertChanged();
    }

    [Fact]
    public void Construct_of_one_stack_selects_it_and_all_that_read_it()
    {
        _after.Add("aws-dev-network", Json("aws", "changed"));

        AssertChanged("aws-dev-apps", "aws-dev-cluster", "aws-dev-network");
    }

    [Fact]
    public void Construct_of_two_stacks_selects_both()
    {
        _after.Add("aws-dev-apps", Json("aws", "changed"), "aws-dev-cluster").Add("aws-prod-apps", Json("aws", "changed"), "aws-prod-cluster");

        AssertChanged("aws-dev-apps", "aws-prod-apps");
    }

    [Fact]
    public void Middle_of_a_chain_selects_what_comes_after_it_and_not_before()
    {
        _after.Add("aws-prod-cluster", Json("aws", "changed"), "aws-prod-network");

        AssertChanged("aws-prod-apps", "aws-prod-cluster");
    }

    [Fact]
    public void End_of_a_chain_selects_itself_alone()
    {
        _after.Add("aws-prod-apps", Json("aws", "changed"), "aws-prod-cluster");

        AssertChanged("aws-prod-apps");
    }

    [Fact]
    public void Dependency_that_was_added_selects_what_now_reads()
    {
        _before.Add("google-dev-network", Json("google"));
        _after.Add("google-dev-network", Json("google"), "aws-dev-network").Add("aws-dev-network", Json("aws", "changed"));

        AssertChanged("aws-dev-apps", "aws-dev-cluster", "aws-dev-network", "google-dev-network");
    }

    [Fact]
    public void Dependency_on_what_has_not_changed_selects_nothing()
    {
        _after.Add("google-dev-network", Json("google"), "aws-dev-network");

        AssertChanged();
    }

    [Fact]
    public void Bump_of_a_provider_in_the_json_selects_every_stack_of_that_cloud()
    {
        foreach (var stack in _before.Load().Stacks.Where(stack => stack.Entry.Cloud == "google"))
            _after.Add(stack.Name, Json("google", "version 2"), [.. stack.Dependencies]);

        AssertChanged("google-dev-network", "google-prod-network");
    }

    [Fact]
    public void Lock_file_selects_every_stack_of_those_providers()
    {
        _after.Write("../locks/google.hcl", "new hashes");

        AssertChanged("google-dev-network", "google-prod-network");
    }

    [Fact]
    public void Lock_file_of_other_providers_selects_nothing()
    {
        _after.Write("../locks/azurerm.hcl", "hashes");

        AssertChanged();
    }

    [Fact]
    public void Lock_file_that_is_equal_selects_nothing()
    {
        _before.Write("../locks/aws.hcl", "hashes");
        _after.Write("../locks/aws.hcl", "hashes");

        AssertChanged();
    }

    [Fact]
    public void Asset_that_changed_selects_its_stack()
    {
        _before.Write("stacks/aws-dev-apps/assets/boot/A1/script.sh", "echo one");
        _after.Write("stacks/aws-dev-apps/assets/boot/A1/script.sh", "echo two");

        AssertChanged("aws-dev-apps");
    }

    [Fact]
    public void Asset_that_is_gone_selects_its_stack()
    {
        _before.Write("stacks/aws-dev-apps/assets/script.sh", "echo one");

        AssertChanged("aws-dev-apps");
    }

    [Fact]
    public void Asset_that_was_renamed_selects_its_stack()
    {
        _before.Write("stacks/aws-dev-apps/assets/one.sh", "echo");
        _after.Write("stacks/aws-dev-apps/assets/two.sh", "echo");

        AssertChanged("aws-dev-apps");
    }

    [Fact]
    public void What_terraform_keeps_beside_a_stack_selects_nothing()
    {
        _after.Write("stacks/aws-dev-apps/.terraform/terraform.tfstate", "{}");
        _after.Write("stacks/aws-dev-apps/.terraform.lock.hcl", "hashes");
        _after.Write("stacks/aws-dev-apps/plan.tfplan", "plan");

        AssertChanged();
    }

    [Fact]
    public void What_only_a_gate_reads_selects_nothing()
    {
        _after.Write("stacks/aws-dev-apps/policy-data.json", """{"stack":{}}""");
        _after.Write(".trivyignore.yaml", "misconfigurations: []");

        AssertChanged();
    }

    [Fact]
    public void Stack_that_is_new_is_selected()
    {
        _after.Add("azure-dev-network", Json("azurerm"));

        AssertChanged("azure-dev-network");
    }

    [Fact]
    public void Stack_that_is_gone_is_told_apart()
    {
        _before.Add("azure-dev-network", Json("azurerm"));

        var changed = AssertChanged();

        Assert.Equal(["azure-dev-network"], changed.Removed.Select(stack => stack.Stack));
    }

    [Fact]
    public void Stack_that_was_renamed_is_one_that_is_new_and_one_that_is_gone()
    {
        _before.Add("azure-dev-network", Json("azurerm"));
        _after.Add("azure-dev-vnet", Json("azurerm"));

        var changed = AssertChanged("azure-dev-vnet");

        Assert.Equal(["azure-dev-network"], changed.Removed.Select(stack => stack.Stack));
    }

    [Fact]
    public void Foundation_is_selected_apart_from_the_environments()
    {
        _after.Add("aws-foundation", Json("aws", "changed"));

        var changed = AssertChanged("aws-foundation");

        Assert.Equal(["aws-foundation"], changed.Foundation);
        Assert.All(changed.Environments.Values, Assert.Empty);
    }

    [Fact]
    public void Environment_has_the_waves_of_its_own_stacks()
    {
        _after.Add("aws-dev-network", Json("aws", "changed")).Add("google-dev-network", Json("google", "changed"));

        var changed = AssertChanged("aws-dev-apps", "aws-dev-cluster", "aws-dev-network", "google-dev-network");

        Assert.Equal([["aws-dev-network", "google-dev-network"], ["aws-dev-cluster"], ["aws-dev-apps"]], changed.Environments["dev"]);
        Assert.Empty(changed.Environments["prod"]);
        Assert.Equal(changed.Environments["dev"], changed.Waves);
    }

    [Fact]
    public void Environment_that_is_asked_for_is_all_that_is_left()
    {
        _after.Add("aws-dev-apps", Json("aws", "changed")).Add("aws-prod-apps", Json("aws", "changed"));

        Assert.Equal(["aws-prod-apps"], Change().In("prod").Stacks.Select(stack => stack.Name));
    }

    private static JsonObject Json(string provider, string content = "as it was") => new()
    {
        ["terraform"] = new JsonObject { ["required_providers"] = new JsonObject { [provider] = new JsonObject { ["version"] = "1.0.0" } } },
        ["locals"] = new JsonObject { ["content"] = content },
    };

    private ChangedStacks AssertChanged(params string[] stacks)
    {
        var changed = Change();
        Assert.Equal(stacks, changed.Stacks.Select(stack => stack.Name));
        return changed;
    }

    private ChangedStacks Change() => ChangedStacks.Between(Snapshot(_before), Snapshot(_after));

    private static EstateSnapshot Snapshot(SynthesizedEstate estate) => new(estate.Load(), new(Path.Combine(estate.Root, "locks")));
}
