using System.Text.RegularExpressions;
using Infra.Policy.Rules;
using Infra.Policy.Waivers;

namespace Infra.Policy.Tests.Rules;

public sealed class RuleBookTests
{
    [Fact]
    public void Ids_are_in_one_rule_each()
    {
        var twice = RuleBook.All.SelectMany(rule => rule.Ids).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Equal([], twice);
    }

    [Fact]
    public void Ids_have_the_form_of_a_scanner_or_of_our_own()
    {
        var strange = RuleBook.All.SelectMany(rule => rule.Ids)
            .Where(id => !Regex.IsMatch(id, @"^(AWS|AZU|GCP)-\d{4}$|^CKV2?_(AWS|AZURE|GCP|TF)_\d+$|^INFRA(-[A-Z]+)+$"));

        Assert.Equal([], strange);
    }

    [Fact]
    public void Titles_are_short_sentences_without_a_stop_and_remedies_with_one()
    {
        var bad = RuleBook.All.Where(rule =>
            rule.Title.EndsWith('.') || rule.Title.Length is < 10 or > 80 || !char.IsUpper(rule.Title[0])
            || !rule.Remedy.EndsWith('.') || !char.IsUpper(rule.Remedy[0]));

        Assert.Equal([], bad.Select(rule => rule.Id));
    }

    [Fact]
    public void Own_rules_have_links_of_their_own_and_all_links_are_addresses()
    {
        Assert.All(RuleBook.All, rule =>
        {
            Assert.True(Uri.TryCreate(rule.Link, UriKind.Absolute, out _), rule.Link);
            Assert.False(ControlId.IsOwn(rule.Id) && rule.Link.Contains("aquasec", StringComparison.Ordinal), rule.Id);
        });
    }

    [Theory]
    [InlineData("AWS-0104", "https://avd.aquasec.com/misconfig/aws-0104")]
    [InlineData("CKV_AZURE_170", "https://www.checkov.io/5.Policy%20Index/terraform.html")]
    public void Link_without_one_of_its_own_is_the_scanners_page(string id, string link)
    {
        Assert.Equal(link, RuleBook.All.Single(rule => rule.Id == id).Link);
    }

    [Theory]
    [InlineData("AWS-0104", "aws")]
    [InlineData("GCP-0027", "google")]
    [InlineData("AZU-0047", "azurerm")]
    [InlineData("INFRA-STATEFUL-DELETE", null)]
    public void Provider_is_that_of_the_types(string id, string? provider)
    {
        Assert.Equal(provider, RuleBook.All.Single(rule => rule.Id == id).Provider);
    }
}
