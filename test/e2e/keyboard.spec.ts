import { expect } from "@playwright/test";
import { enter, press, stopAt, write } from "./support/keys";
import { test } from "./support/workbench";

test("the whole job is done by keyboard alone", async ({ workbench }) => {
  const { pane, pages } = workbench;
  await workbench.open();
  await pane.getByRole("button", { name: "Load sample data" }).waitFor();
  await press(workbench, pane.getByRole("button", { name: "Load sample data" }));
  await expect(pane.getByText("200 contacts")).toBeVisible();

  await enter(workbench, "Segment");
  await write(workbench, pane.getByRole("textbox", { name: "What is it about?" }), "Golf day");
  await expect(pane.getByText("Nobody in it yet")).toBeVisible();
  await press(workbench, pane.getByRole("button", { name: "Add", exact: true }));
  await write(workbench, pane.getByRole("combobox", { name: "Add a condition" }), "City");
  await write(workbench, pane.getByRole("combobox", { name: "Values" }), "Berlin");
  await expect(pane.getByText("Adds 10 contacts")).toBeVisible();
  await press(workbench, pane.getByRole("button", { name: "Apply" }));
  await expect(pane.getByRole("tab", { name: "Contacts (10)" })).toBeVisible();
  await press(workbench, pane.getByRole("button", { name: "Edit details" }));
  await stopAt(workbench, pane.getByRole("combobox", { name: "Interaction template" }));
  await workbench.type("Golf");
  await press(workbench, pane.getByRole("button", { name: "Save" }));
  await press(workbench, pane.getByRole("button", { name: "Update" }));
  await expect(pane.getByText(/· Golf event ·/)).toBeVisible();

  await workbench.placeCaret("after", "away from orders");
  await enter(workbench, "Letter");
  await write(workbench, pane.getByRole("searchbox", { name: "Find a field" }), "first name");
  await press(workbench, pane.getByRole("button", { name: "First Name" }));
  await expect(workbench.paragraph("away from orders")).toContainText("orders«First Name»");
  await press(workbench, pane.getByRole("button", { name: "Next contact" }));
  await expect(pages).not.toContainText("«Formal Salutation»");
  await press(workbench, pane.getByRole("button", { name: "Back to fields" }));
  await expect(pages).toContainText("«Formal Salutation»");

  await enter(workbench, "Log");
  await press(workbench, pane.getByRole("button", { name: "Check letters" }));
  await expect(pane.getByText(/complete|things? to look at/).first()).toBeVisible();
  const merged = await workbench.newTab(() =>
    press(workbench, pane.getByRole("button", { name: "Merge 10 letters" })),
  );
  await expect(merged.pages).toContainText("An invitation to our customer golf day");
  await merged.page.close();
  await press(workbench, pane.getByRole("button", { name: "Log …" }));
  await press(workbench, pane.getByRole("button", { name: "Log 10 interactions" }));
  await expect(pane.getByText("10 interactions logged.")).toBeVisible();
});
