namespace Infra.Constructs.Tests.Synthesis;

public sealed class AddressCheckTests
{
    [Fact]
    public void Two_constructs_of_one_name_are_refused_with_both_paths() => Assert.Equal(
        "INFRA1111 aws-prod-test/jobsdead: Its address would be terraform_data.jobsdead, like that of aws-prod-test/jobs.dead: only letters and digits of ids count, and Default counts as nothing. Give one of them another id.",
        TestEstate.AwsRefusal("prod", stack =>
        {
            _ = new DataResource(stack, "jobs.dead");
            _ = new DataResource(stack, "jobsdead");
        }));

    [Fact]
    public void Child_called_Default_counts_by_nothing() => Assert.Equal(
        "INFRA1111 aws-prod-test/Jobs/Queue/Default: Its address would be terraform_data.Jobs_Queue_3DE7D4A1, like that of aws-prod-test/Jobs/Queue: only letters and digits of ids count, and Default counts as nothing. Give one of them another id.",
        System.Text.RegularExpressions.Regex.Replace(
            TestEstate.AwsRefusal("prod", stack =>
            {
                var jobs = new Construct(stack, "Jobs");
                _ = new DataResource(new DataResource(jobs, "Queue"), "Default");
            }),
            "Queue_[0-9A-F]{8}", "Queue_3DE7D4A1"));

    [Fact]
    public void Names_that_Terraform_refuses_are_refused_together() => Assert.Equal(
        """
        INFRA1112 aws-prod-test/1st: Its name would be "1st", which Terraform rejects: a name starts with a letter or underscore and contains only letters, digits, _ and -. Change its id, or the name given to OverrideLogicalId.
        INFRA1112 aws-prod-test/Data: Its name would be "a b", which Terraform rejects: a name starts with a letter or underscore and contains only letters, digits, _ and -. Change its id, or the name given to OverrideLogicalId.
        """,
        TestEstate.AwsRefusal("prod", stack =>
        {
            _ = new DataResource(stack, "1st");
            new DataResource(stack, "Data").OverrideLogicalId("a b");
        }));

    [Fact]
    public void One_name_for_two_types_is_two_addresses()
    {
        var stack = TestEstate.Aws("prod", stack =>
        {
            _ = new DataResource(stack, "jobs");
            _ = new TerraformOutput(stack, "Jobs", new TerraformOutputConfig { Value = "x" });
            _ = new TerraformVariable(stack, "JOBS", new TerraformVariableConfig { Type = "string" });
        });

        Assert.Single(stack.All("terraform_data"));
    }
}
